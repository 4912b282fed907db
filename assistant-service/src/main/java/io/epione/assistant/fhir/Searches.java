package io.epione.assistant.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.assistant.access.Access;
import io.epione.assistant.delivery.Sender;
import io.epione.assistant.http.OperationOutcome.Issue;
import io.epione.assistant.http.Problem;
import io.epione.assistant.ingest.OwnDocuments;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.snapshot.EntrySearch;
import io.epione.profile.snapshot.EntrySearch.Span;
import io.epione.signals.fhir.FhirResources;
import io.epione.signals.fhir.SentResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers searches over one person's entries. Every search takes a scope, which leaves an audit row. Thread-safe. */
@ApplicationScoped
class Searches {
    private final Access access;
    private final Whose whose;
    private final EntrySearch entries;
    private final ById byId;
    private final OwnDocuments documents;
    private final Responses responses;
    private final FhirResources resources;

    Searches(
            Access access,
            Whose whose,
            EntrySearch entries,
            ById byId,
            OwnDocuments documents,
            Responses responses,
            FhirResources resources) {
        this.access = access;
        this.whose = whose;
        this.entries = entries;
        this.byId = byId;
        this.documents = documents;
        this.responses = responses;
        this.resources = resources;
    }

    /** The entries of one type. */
    ObjectNode search(SearchedType type, SearchParameters parameters, Searchset.Address address) {
        ConsentedScope scope = whose.named(parameters, type != SearchedType.ALLERGY);
        Paging paging = Paging.of(parameters, type.date());
        var topics = new Topics(
                type,
                Token.all(parameters.all("code")),
                type == SearchedType.OBSERVATION ? Token.all(parameters.all("combo-code")) : List.of(),
                type == SearchedType.OBSERVATION ? Token.all(parameters.all("category")) : List.of(),
                resources);
        var criteria = paging.criteria(
                topics, statuses(type, parameters), whose.span(parameters, type.date(), type.lasts(), scope));
        List<Issue> issues = new ArrayList<>(parameters.warnings());
        issues.addAll(Withheld.from(scope, type));
        long total = entries.count(scope, criteria);
        if (paging.countOnly()) {
            return Searchset.of(List.of(), total, address, parameters.sent(), null, issues);
        }
        EntrySearch.Page page = page(scope, criteria);
        return Searchset.of(written(page), total, address, parameters.sent(), page.next(), issues);
    }

    /** The Patient of a search for patients: one's own, or the one that is named. */
    ObjectNode patients(SearchParameters parameters, Searchset.Address address) {
        String id = References.patient(parameters.one("_id"));
        ConsentedScope scope = whose.scope(id);
        Paging paging = Paging.of(parameters, "");
        List<Issue> issues = parameters.warnings();
        List<ObjectNode> found = paging.countOnly() || !paging.isFirst()
                ? List.of()
                : List.of(FhirResources.patient(access.person(scope)));
        return Searchset.of(found, 1, address, parameters.sent(), null, issues);
    }

    /** A Patient by its identifier. */
    ObjectNode patient(String id) {
        return FhirResources.patient(access.person(whose.scope(id)));
    }

    /**
     * One resource by its type and identifier: the one it has here, or the one that the caller gave it.
     *
     * @param patient whose, null for the own profile
     */
    ObjectNode one(SearchedType type, String id, @Nullable String patient) {
        ConsentedScope scope = whose.scope(References.patient(patient));
        String client = Sender.client(access.caller());
        return byId.find(scope, type, id, _ -> true)
                .or(() -> documents.find(scope, Pushes.FORMAT, client, type.type() + "/" + id))
                .map(resources::toJson)
                .orElseThrow(Problem::notFound);
    }

    /** Everything of one person: the Patient, then all entries, then what they answered to questionnaires. */
    ObjectNode everything(String id, SearchParameters parameters, Searchset.Address address) {
        ConsentedScope scope = whose.scope(id);
        Paging paging = Paging.of(parameters, "date");
        var wanted = new Everything(types(parameters));
        Span span = Span.ALWAYS;
        ZoneId zone = access.person(scope).zone();
        String start = parameters.one("start");
        String end = parameters.one("end");
        if (start != null) {
            span = DateRange.of("start", "ge" + start, zone).narrow(span, true, "start");
        }
        if (end != null) {
            span = DateRange.of("end", "le" + end, zone).narrow(span, true, "end");
        }
        var criteria = paging.criteria(wanted, Set.of(), span);
        List<Issue> issues = new ArrayList<>(parameters.warnings());
        issues.addAll(Withheld.from(scope, null));
        Responses.Found answered = wanted.responses() ? responses.find(scope, span) : Responses.Found.NOTHING;
        issues.addAll(ResponseSearches.gone(answered));
        long kept = entries.count(scope, criteria);
        long total = kept + answered.responses().size() + (wanted.patient() ? 1 : 0);
        if (paging.countOnly()) {
            return Searchset.of(List.of(), total, address, parameters.sent(), null, issues);
        }
        List<ObjectNode> found = new ArrayList<>();
        if (wanted.patient() && paging.isFirst()) {
            found.add(FhirResources.patient(access.person(scope)));
        }
        ResponsePage last;
        if (ResponsePage.isAt(paging.cursor())) {
            last = ResponsePage.of(answered.responses(), paging);
        } else {
            EntrySearch.Page page = page(scope, criteria);
            found.addAll(written(page));
            int room = paging.count() - page.items().size();
            last = page.next() == null
                    ? ResponsePage.from(answered.responses(), paging, paging.offset() - kept, room)
                    : new ResponsePage(List.of(), page.next());
        }
        found.addAll(ResponseSearches.written(last));
        return Searchset.of(found, total, address, parameters.sent(), last.next(), issues);
    }

    private static Set<String> types(SearchParameters parameters) {
        Set<String> types = new HashSet<>();
        for (List<String> any : parameters.all("_type")) {
            for (String type : any) {
                boolean one = type.equals("Patient") || type.equals(SentResponse.TYPE);
                if (!one && SearchedType.of(type).isEmpty()) {
                    throw NotSupported.type(type);
                }
                types.add(type);
            }
        }
        return types;
    }

    private EntrySearch.Page page(ConsentedScope scope, EntrySearch.Criteria criteria) {
        try {
            return entries.find(scope, criteria);
        } catch (IllegalArgumentException e) {
            throw SearchParameters.refused(Paging.CURSOR, "invalid", "Follow the next link of the page before.");
        }
    }

    private List<ObjectNode> written(EntrySearch.Page page) {
        return page.items().stream().map(resources::toJson).toList();
    }

    private static Set<String> statuses(SearchedType type, SearchParameters parameters) {
        Set<String> statuses = new HashSet<>();
        type.status().map(parameters::all).stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .map(Token::of)
                .forEach(token -> statuses.add(token.code()));
        return statuses;
    }
}
