package io.epione.assistant.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.assistant.access.Access;
import io.epione.assistant.delivery.Sender;
import io.epione.assistant.http.OperationOutcome.Issue;
import io.epione.assistant.http.OperationOutcome.Severity;
import io.epione.assistant.http.Problem;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.snapshot.EntrySearch.Span;
import io.epione.signals.SignalIntake;
import io.epione.signals.fhir.SentResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers searches over one person's responses to questionnaires. Every search leaves an audit row. Thread-safe. */
@ApplicationScoped
class ResponseSearches {
    private static final String DATE = "authored";

    private final Access access;
    private final Whose whose;
    private final Responses responses;
    private final SignalIntake door;

    ResponseSearches(Access access, Whose whose, Responses responses, SignalIntake door) {
        this.access = access;
        this.whose = whose;
        this.responses = responses;
        this.door = door;
    }

    /** The names of all search parameters with their FHIR types. */
    static Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("_id", "token");
        parameters.put("patient", "reference");
        parameters.put("subject", "reference");
        parameters.put("questionnaire", "reference");
        parameters.put("status", "token");
        parameters.put(DATE, "date");
        return parameters;
    }

    ObjectNode search(SearchParameters parameters, Searchset.Address address) {
        ConsentedScope scope = whose.named(parameters, true);
        Paging paging = Paging.of(parameters, DATE);
        var filter = ResponseFilter.of(parameters);
        Span span = whose.span(parameters, DATE, true, scope);
        List<Issue> issues = new ArrayList<>(parameters.warnings());
        issues.addAll(Withheld.from(scope, null));
        Responses.Found found = responses.find(scope, span);
        issues.addAll(gone(found));
        List<KeptResponse> matching = found.responses().stream().filter(filter).toList();
        ResponsePage page = paging.countOnly() ? new ResponsePage(List.of(), null) : ResponsePage.of(matching, paging);
        return Searchset.of(written(page), matching.size(), address, parameters.sent(), page.next(), issues);
    }

    /**
     * One by its identifier here, or by the one that the caller gave it.
     *
     * @param patient whose, null for the own profile
     */
    ObjectNode one(String id, @Nullable String patient) {
        ConsentedScope scope = whose.scope(References.patient(patient));
        String source = door.source(Pushes.FORMAT, Sender.client(access.caller()));
        return responses.find(scope, Span.ALWAYS).responses().stream()
                .filter(each -> each.id().equals(id) || each.is(id, source))
                .findFirst()
                .map(KeptResponse::toJson)
                .orElseThrow(Problem::notFound);
    }

    static List<ObjectNode> written(ResponsePage page) {
        return page.items().stream().map(KeptResponse::toJson).toList();
    }

    /** Says that something of them is not there, lest it be read as "there was nothing". */
    static List<Issue> gone(Responses.Found found) {
        return found.whole()
                ? List.of()
                : List.of(Issue.of(
                        Severity.INFORMATION,
                        "incomplete",
                        "Of some " + SentResponse.TYPE
                                + " what was sent is not kept any more; they are neither returned"
                                + " nor counted, their answers are Observations."));
    }
}
