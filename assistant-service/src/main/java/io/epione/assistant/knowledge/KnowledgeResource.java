package io.epione.assistant.knowledge;

import io.epione.assistant.http.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The search over the passages, for every signed-in role. It reads no person's data. */
@Path("/api/knowledge/search")
@RunOnVirtualThread
class KnowledgeResource {
    private static final int LONGEST = 1_000;
    private static final int MOST = 20;
    private static final int USUAL = 5;

    private final KnowledgeBase knowledge;

    @Inject
    KnowledgeResource(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** A passage as it is answered; {@code score} is the relevance, 0 to 1. */
    record Found(String id, String title, String text, String source, String url, double score) {
        static Found of(Hit hit) {
            Passage passage = hit.passage();
            String source = passage.publisher() + ": " + passage.sourceTitle();
            return new Found(passage.id(), passage.title(), passage.text(), source, passage.url(), hit.relevance());
        }
    }

    @GET
    public List<Found> search(@QueryParam("q") @Nullable String q, @QueryParam("k") @Nullable String k) {
        List<Problem.Field> errors = new ArrayList<>();
        if (q == null || q.isBlank()) {
            errors.add(new Problem.Field("q", "required", "Write what to search for."));
        } else if (q.length() > LONGEST) {
            errors.add(new Problem.Field("q", "too-long", "Write at most 1,000 characters."));
        }
        int count = k == null ? USUAL : count(k);
        if (count < 1 || count > MOST) {
            errors.add(new Problem.Field("k", "range", "Write a whole number from 1 to 20."));
        }
        if (q == null || !errors.isEmpty()) {
            throw Problem.unprocessable("The search cannot be run like this.", errors);
        }
        return knowledge.search(q, count).stream().map(Found::of).toList();
    }

    /** Zero, which is out of range, for what is no whole number. */
    private static int count(String k) {
        try {
            return Integer.parseInt(k);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
