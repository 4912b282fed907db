package io.epione.assistant.storeddata;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.assistant.decision.Decision;
import io.epione.assistant.decision.Decisions;
import io.epione.assistant.escalation.Escalations;
import io.epione.assistant.escalation.Proposal;
import io.epione.assistant.genome.SealedWords;
import io.epione.policies.disposition.Disposition;
import io.epione.profile.person.PatientId;
import io.epione.profile.snapshot.ProfileSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Calls the care team about something that tells of genes, with its decision; both are sealed. Once for each cause and
 * rule: safe to run twice. Takes part in the running transaction.
 */
@ApplicationScoped
class SealedCall {
    private final Decisions decisions;
    private final Escalations escalations;
    private final SealedWords sealed;
    private final ObjectMapper json;

    SealedCall(Decisions decisions, Escalations escalations, SealedWords sealed, ObjectMapper json) {
        this.decisions = decisions;
        this.escalations = escalations;
        this.sealed = sealed;
        this.json = json;
    }

    /**
     * What the team is called about.
     *
     * @param about the first part of the key that makes two calls one
     * @param cause the delivery or the import
     * @param words what tells of genes
     * @param disposition whose first reason names the rule and is the sentence for the care team
     * @param told the words for the chat
     * @param triggerKind {@link Proposal#GENES} or {@link Proposal#TO_CONFIRM}; of the decision too
     * @param checked what was looked at, in words
     * @param output what else the decision keeps
     */
    record Call(
            String about,
            UUID cause,
            Set<String> words,
            Disposition disposition,
            List<String> told,
            String triggerKind,
            String checked,
            Map<String, ?> output) {}

    void raise(PatientId patient, Call call, ProfileSnapshot now) {
        Disposition disposition = call.disposition();
        Disposition.Reason reason = disposition.reasons().getFirst();
        UnaryOperator<String> sealing = sealed.sealing(patient, call.words());
        // Equal when sealed, so a check that runs twice still meets what it raised.
        String key = call.about() + ":" + call.cause() + ":" + sealing.apply(reason.ruleId());
        UUID decision = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        Map<String, Object> output = new HashMap<>(call.output());
        output.put("disposition", disposition);
        output.put("cause", call.cause().toString());
        decisions.store(new Decision(
                decision,
                patient,
                call.triggerKind(),
                now.asOf(),
                null,
                null,
                sealed.sealed(patient, call.words(), json.valueToTree(output))));
        escalations.raise(new Proposal(
                        patient,
                        key,
                        disposition,
                        reason.text(),
                        call.triggerKind(),
                        call.cause().toString(),
                        call.checked(),
                        now.asOf(),
                        _ -> call.told(),
                        List.of(),
                        null,
                        null,
                        now,
                        decision,
                        null)
                .worded(sealing));
    }
}
