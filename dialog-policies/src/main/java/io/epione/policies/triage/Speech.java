package io.epione.policies.triage;

import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Judgement;
import io.epione.policies.disposition.Judgement.Sentence;
import io.epione.policies.disposition.Level;
import io.epione.policies.disposition.PolicyTrace;
import io.epione.policies.understanding.Understood;
import io.epione.policies.wording.Lines;
import io.epione.policies.wording.UrgentReply;
import io.epione.policies.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said at a level: reviewed texts alone. From urgent up they come as an {@link UrgentReply}. */
@ApplicationScoped
class Speech {
    private static final int TEXTS = 2;
    private static final String NOT_READ = "language-not-read";

    private final Wording wording;
    private final Lines lines;

    Speech(Wording wording, Lines lines) {
        this.wording = wording;
        this.lines = lines;
    }

    record Said(String headline, List<Sentence> sentences) {}

    /** The texts of the highest verdicts, at most two, so that a person reads one thing to do. */
    Said about(Level level, List<Verdict> ranked, @Nullable String country, Understood now) {
        if (level == Level.NONE) {
            return new Said("", List.of());
        }
        Map<String, String> numbers = lines.args(country);
        List<String> keys = new ArrayList<>(ranked.stream()
                .filter(verdict -> verdict.level() == level || verdict.crisis())
                .map(verdict -> key(verdict, now))
                .distinct()
                .limit(TEXTS)
                .toList());
        // Who wrote in a language that is not read is told so in it, whatever the words that were read call for.
        ranked.stream()
                .filter(verdict -> verdict.wording().equals(NOT_READ))
                .map(verdict -> key(verdict, now))
                .filter(key -> !keys.contains(key))
                .findFirst()
                .ifPresent(keys::add);
        if (level.compareTo(Level.URGENT) >= 0) {
            List<UrgentReply> replies = keys.stream()
                    .map(key -> UrgentReply.of(wording, key, numbers))
                    .toList();
            return new Said(
                    replies.getFirst().headline(),
                    replies.stream()
                            .flatMap(reply -> reply.sentences().stream())
                            .toList());
        }
        List<Sentence> sentences = new ArrayList<>();
        keys.forEach(key -> sentences.addAll(wording.sentences(key, numbers)));
        return new Said(wording.headline(keys.getFirst(), numbers), sentences);
    }

    private String key(Verdict verdict, Understood now) {
        String own = verdict.wording();
        if (own.equals(NOT_READ) && now.language() != null && wording.has(own + "-" + now.language())) {
            return own + "-" + now.language();
        }
        return wording.has(own) ? own : "level-" + verdict.level().code();
    }

    /** What goes out when judging itself failed: the safest there is. */
    Judgement safest(@Nullable String country, String version, String failure) {
        UrgentReply reply = UrgentReply.of(wording, "error-safe", lines.args(country));
        String id = "floor-error";
        return new Judgement(
                new Disposition(
                        Level.EMERGENCY,
                        false,
                        reply.headline(),
                        List.of(new Disposition.Reason(
                                id,
                                Level.EMERGENCY,
                                "The message could not be judged.",
                                "Epione: any error is judged at its worst"))),
                reply.sentences(),
                List.of(),
                List.of(),
                new PolicyTrace(
                        version,
                        List.of(new PolicyTrace.Fired(id, "1", Level.EMERGENCY, false, failure)),
                        List.of(id),
                        List.of(),
                        List.of()));
    }
}
