package io.epione.assistant.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.policies.disposition.Judgement;
import io.epione.policies.triage.DialogContext;
import io.epione.profile.person.PatientId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is kept: everything that went in, everything that came out, enough to replay it.
 *
 * @param kind {@code turn}, {@code reading}, {@code questionnaire}, {@code genome}, {@link #TO_CONFIRM},
 *     {@code assessment} or {@code shadow}
 * @param context what was judged; null for an assessment or genes
 * @param judgement what came of it; null for an assessment or genes
 * @param output the reply or the assessments, as they left
 */
public record Decision(
        UUID id,
        PatientId patient,
        String kind,
        Instant at,
        @Nullable DialogContext context,
        @Nullable Judgement judgement,
        JsonNode output) {
    /** What a laboratory should confirm; the care team alone reads it, whatever the person was told since. */
    static final String TO_CONFIRM = "genome-to-confirm";

    /** The kinds that keep what a model said. */
    static final Set<String> OF_MODELS = Set.of("assessment", "shadow");

    /** The id of the decision that keeps what a model said; it follows from what was said, so that it is found by that. */
    public static UUID idOf(String kind, JsonNode said) {
        return UUID.nameUUIDFromBytes((kind + said).getBytes(StandardCharsets.UTF_8));
    }
}
