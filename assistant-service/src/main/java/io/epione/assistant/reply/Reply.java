package io.epione.assistant.reply;

import io.epione.policies.disposition.Disposition;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The reply to a turn, as it leaves.
 *
 * @param decisionId null when nothing could be stored
 * @param escalation null when nobody was called
 * @param wording who chose the words: {@code rules}, {@code extractive} or {@code llm}
 */
public record Reply(
        UUID turnId,
        UUID conversationId,
        @Nullable UUID decisionId,
        Banner disposition,
        List<Sentence> sentences,
        List<Citation> citations,
        List<? extends Attachment> attachments,
        List<String> suggestions,
        @Nullable EscalationRef escalation,
        String wording) {
    public Reply {
        sentences = List.copyOf(sentences);
        citations = List.copyOf(citations);
        attachments = List.copyOf(attachments);
        suggestions = List.copyOf(suggestions);
    }

    /** The disposition, made from the one object that everything else of the reply is made from. */
    public record Banner(String level, boolean crisis, String headline, List<Reason> reasons) {
        public static Banner of(Disposition disposition) {
            return new Banner(
                    disposition.level().code(),
                    disposition.crisis(),
                    disposition.headline(),
                    disposition.reasons().stream().map(Reason::of).toList());
        }
    }

    /** Why, with the rule and its source. */
    public record Reason(String ruleId, String text, String source) {
        static Reason of(Disposition.Reason reason) {
            return new Reason(reason.ruleId(), reason.text(), reason.source());
        }
    }

    /** A sentence and the identifiers of what it rests on. */
    public record Sentence(String text, List<String> citations) {}

    /**
     * What a sentence rests on.
     *
     * @param review {@code unreviewed} until a named clinician signs a text of ours; null for what is none
     */
    public record Citation(
            String id,
            String kind,
            String ref,
            String label,
            @Nullable String url,
            @Nullable Instant observedAt,
            @Nullable String review) {}

    /** Where the escalation stands. */
    public record EscalationRef(UUID id, String status) {}
}
