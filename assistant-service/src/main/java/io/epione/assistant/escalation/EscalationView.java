package io.epione.assistant.escalation;

import io.epione.policies.disposition.Disposition;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An escalation as the inbox shows it. */
record EscalationView(
        UUID id,
        String patientId,
        String patientName,
        boolean synthetic,
        String level,
        boolean crisis,
        String status,
        String reason,
        EscalationContent.Trigger trigger,
        List<Rule> rules,
        Instant createdAt,
        Instant deadline,
        boolean overdue,
        @Nullable Owner owner,
        String pool,
        @Nullable String callback,
        @Nullable String location,
        List<String> allergies,
        List<String> medications,
        List<String> conditions,
        List<String> unknown,
        List<String> told,
        List<Evidence.Chart> strip,
        UUID decisionId,
        @Nullable UUID conversationId,
        int step,
        List<EscalationStore.Happened> history,
        @Nullable String held,
        EscalationContent.@Nullable Reply reply,
        @Nullable String outcome) {

    record Rule(String ruleId, String text, String source) {}

    record Owner(String id, String name) {}

    static EscalationView of(
            EscalationEntity row,
            EscalationContent content,
            Evidence evidence,
            List<EscalationStore.Happened> history,
            Instant now) {
        return new EscalationView(
                row.id,
                row.patient,
                evidence.patientName(),
                evidence.synthetic(),
                row.level,
                row.crisis,
                row.status,
                content.reason(),
                content.trigger(),
                content.rules().stream().map(EscalationView::rule).toList(),
                row.createdAt,
                row.deadline,
                row.waiting() && (row.step > 0 || row.deadline.isBefore(now)),
                row.ownerId == null || row.ownerName == null ? null : new Owner(row.ownerId, row.ownerName),
                row.pool,
                content.callback(),
                content.location(),
                evidence.allergies(),
                evidence.medications(),
                evidence.conditions(),
                content.unknown(),
                content.told(),
                evidence.strip(),
                row.decisionId,
                row.conversationId,
                row.step,
                history,
                content.held(),
                content.reply(),
                row.outcome);
    }

    private static Rule rule(Disposition.Reason reason) {
        return new Rule(reason.ruleId(), reason.text(), reason.source());
    }
}
