package io.epione.assistant.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.assistant.http.OperationOutcome;
import io.epione.assistant.http.OperationOutcome.Issue;
import io.epione.assistant.http.OperationOutcome.Severity;
import io.epione.assistant.http.Problem;
import io.epione.assistant.ingest.IngestPipeline.Delivered;
import io.epione.assistant.ingest.Receipt;
import io.epione.profile.observation.Entry;
import io.epione.signals.fhir.FhirResources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bundle's answer, entry by entry. It says nothing of what was stored before, so that a repeated push is answered like
 * the first.
 */
final class PushAnswer {
    private static final Set<String> UNSUPPORTED = Set.of("not-kept", "not-supported");

    private PushAnswer() {}

    static ObjectNode of(BundleOutline outline, Delivered delivered) {
        Map<Integer, List<Entry>> kept = new HashMap<>();
        List<Entry> entries = delivered.intake().batch().entries();
        for (int i = 0; i < entries.size(); i++) {
            kept.computeIfAbsent(delivered.intake().readings().get(i).index(), _ -> new ArrayList<>(1))
                    .add(entries.get(i));
        }
        Map<Integer, List<Receipt.Item>> refused = new HashMap<>();
        for (Receipt.Item item : delivered.receipt().items()) {
            if (item.code() != null) {
                refused.computeIfAbsent(item.index(), _ -> new ArrayList<>(1)).add(item);
            }
        }
        ObjectNode bundle = JsonNodeFactory.instance.objectNode();
        bundle.put("resourceType", "Bundle");
        bundle.put("type", outline.type().equals("transaction") ? "transaction-response" : "batch-response");
        ArrayNode answers = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < delivered.receipt().received(); i++) {
            answers.addObject()
                    .set(
                            "response",
                            response(
                                    outline.method(i),
                                    kept.getOrDefault(i, List.of()),
                                    refused.getOrDefault(i, List.of())));
        }
        if (!answers.isEmpty()) {
            bundle.set("entry", answers);
        }
        return bundle;
    }

    private static ObjectNode response(String method, List<Entry> kept, List<Receipt.Item> refused) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.put("status", status(method, kept, refused));
        if (kept.size() == 1) {
            response.put("location", address(kept.getFirst()));
        }
        if (!refused.isEmpty()) {
            response.putPOJO(
                    "outcome",
                    new OperationOutcome(refused.stream().map(PushAnswer::issue).toList()));
        }
        return response;
    }

    /** For what is not kept as the resource it was: what is kept of it, and what is not. */
    static ObjectNode outcome(String told, Receipt receipt) {
        List<Issue> issues = new ArrayList<>();
        issues.add(Issue.of(Severity.INFORMATION, "informational", told));
        receipt.items().stream()
                .filter(item -> item.code() != null)
                .map(PushAnswer::issue)
                .forEach(issues::add);
        ObjectNode outcome = JsonNodeFactory.instance.objectNode().put("resourceType", "OperationOutcome");
        outcome.putPOJO("issue", issues);
        return outcome;
    }

    private static String status(String method, List<Entry> kept, List<Receipt.Item> refused) {
        if (!kept.isEmpty()) {
            return method.equals("PUT") ? "200 OK" : "201 Created";
        }
        if (refused.isEmpty()) {
            return "200 OK";
        }
        if (refused.stream().anyMatch(PushAnswer::isHeld)) {
            return "202 Accepted";
        }
        return refused.stream().allMatch(item -> UNSUPPORTED.contains(item.code()))
                ? "501 Not Implemented"
                : "422 Unprocessable Entity";
    }

    /** Held back items are kept, and count when an operator releases them. */
    private static boolean isHeld(Receipt.Item item) {
        return item.status().equals("quarantined");
    }

    private static Issue issue(Receipt.Item item) {
        return Issue.of(isHeld(item) ? Severity.WARNING : Severity.ERROR, field(item), "business-rule");
    }

    static Problem.Field field(Receipt.Item item) {
        return new Problem.Field(orEmpty(item.pointer()), orEmpty(item.code()), orEmpty(item.message()));
    }

    static String address(Entry entry) {
        return FhirResources.type(entry) + "/" + FhirResources.id(entry.key());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
