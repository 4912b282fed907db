package io.epione.assistant.reply;

import io.epione.assistant.reply.evidence.Evidence;
import io.epione.assistant.reply.evidence.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers what the sentences of one reply rest on, in the order of its first use. */
public final class Citations {
    private final Map<Source, String> ids = new LinkedHashMap<>();

    /** The sentence with the numbers of what it cites. */
    public Reply.Sentence bind(Bound sentence) {
        return new Reply.Sentence(
                sentence.text(),
                sentence.cited().stream()
                        .map(Evidence::source)
                        .map(source -> ids.computeIfAbsent(source, any -> "c" + (ids.size() + 1)))
                        .distinct()
                        .toList());
    }

    public List<Reply.Citation> all() {
        List<Reply.Citation> all = new ArrayList<>();
        ids.forEach((source, id) -> all.add(new Reply.Citation(
                id,
                source.kind().code(),
                source.ref(),
                source.label(),
                source.url(),
                source.observedAt(),
                source.review())));
        return all;
    }
}
