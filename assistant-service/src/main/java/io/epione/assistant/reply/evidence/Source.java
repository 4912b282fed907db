package io.epione.assistant.reply.evidence;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where evidence is to be found, as a citation shows it.
 *
 * @param ref what opens it: {@code code@instant} or {@code measure@from/to} for facts, a model's id, a passage's id, a
 *     rule's id, a wording key
 * @param url a public address, null for what belongs to the person
 * @param observedAt null where nothing was observed
 * @param review {@code unreviewed} until a named clinician signs; null for what is no text of ours
 */
public record Source(
        Kind kind,
        String ref,
        String label,
        @Nullable String url,
        @Nullable Instant observedAt,
        @Nullable String review) {
    /** What belongs to the person, or is cited by its public source: there is nothing of ours to review. */
    public Source(Kind kind, String ref, String label, @Nullable String url, @Nullable Instant observedAt) {
        this(kind, ref, label, url, observedAt, null);
    }

    /** Whether it tells of the person's genes, or of what follows from them: what is stored of it is sealed. */
    public boolean ofGenes() {
        return ref.startsWith("gene:") || ref.startsWith("pgx-");
    }

    /** The kinds of the contract. */
    public enum Kind {
        FACT,
        ASSESSMENT,
        PASSAGE,
        RULE,
        TEMPLATE;

        /** The name in the contract. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
