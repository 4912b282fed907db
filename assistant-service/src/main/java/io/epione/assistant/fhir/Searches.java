package io.epione.assistant.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.assistant.access.Access;
import io.epione.assistant.access.Role;
import io.epione.assistant.delivery.Sender;
import io.epione.assistant.http.OperationOutcome.Issue;
import io.epione.assistant.http.Problem;
import io.epione.assistant.ingest.OwnDocuments;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.person.PatientId;
import io.epione.profile.snapshot.EntrySearch;
import io.epione.profile.snapshot.EntrySearch.Span;
import io.epione.signals.fhir.FhirResources;
import io.epione.signals.normalise.Normaliser;
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
    private static final String PURPOSE = "fhir";
    /** The parameters that name the person. */
    private static final List<String> NAMES = List.of("patient", "subject", "subject:Patient");

    private final Access access;
    private final EntrySearch entries;
    private final ById byId;
    private final OwnDocuments documents;
    private final FhirResources resources;

    Searches(Access access, EntrySearch entries, ById byId, OwnDocuments documents, FhirResources resources) {
        this.access = access;
        this.entries = entries;
        this.byId = byId;
        this.documents = documents;
        this.resources = resources;
    }

    /** The entries of one type. */
    ObjectNode search(SearchedType type, SearchParameters parameters, Searchset.Address address) {
        ConsentedScope scope = scope(subject(type, parameters));
        Paging paging = Paging.of(parameters, type.date());
        var topics = new Topics(
                type,
                tokens(parameters.all("code")),
                type == SearchedType.OBSERVATION ? tokens(parameters.all("combo-code")) : List.of(),
                type == SearchedType.OBSERVATION ? tokens(parameters.all("category")) : List.of(),
                resources);
        var criteria = paging.criteria(topics, statuses(type, parameters), span(type, parameters, scope));
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
        ConsentedScope scope = scope(id);
        Paging paging = Paging.of(parameters, "");
        List<Issue> issues = parameters.warnings();
        List<ObjectNode> found = paging.countOnly() || !paging.isFirst()
                ? List.of()
                : List.of(FhirResources.patient(access.person(scope)));
        return Searchset.of(found, 1, address, parameters.sent(), null, issues);
    }

    /** A Patient by its identifier. */
    ObjectNode patient(String id) {
        return FhirResources.patient(access.person(scope(id)));
    }

    /**
     * One resource by its type and identifier: the one it has here, or the one that the caller gave it.
     *
     * @param patient whose, null for the own profile
     */
    ObjectNode one(SearchedType type, String id, @Nullable String patient) {
        ConsentedScope scope = scope(References.patient(patient));
        String client = Sender.client(access.caller());
        return byId.find(scope, type, id, _ -> true)
                .or(() -> documents.find(scope, Pushes.FORMAT, client, type.type() + "/" + id))
                .map(resources::toJson)
                .orElseThrow(Problem::notFound);
    }

    /** Everything of one person: the Patient, then all entries. */
    ObjectNode everything(String id, SearchParameters parameters, Searchset.Address address) {
        ConsentedScope scope = scope(id);
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
        long total = entries.count(scope, criteria) + (wanted.patient() ? 1 : 0);
        if (paging.countOnly()) {
            return Searchset.of(List.of(), total, address, parameters.sent(), null, issues);
        }
        EntrySearch.Page page = page(scope, criteria);
        List<ObjectNode> found = new ArrayList<>(written(page));
        if (wanted.patient() && paging.isFirst()) {
            found.addFirst(FhirResources.patient(access.person(scope)));
        }
        return Searchset.of(found, total, address, parameters.sent(), page.next(), issues);
    }

    private static Set<String> types(SearchParameters parameters) {
        Set<String> types = new HashSet<>();
        for (List<String> any : parameters.all("_type")) {
            for (String type : any) {
                if (!type.equals("Patient") && SearchedType.of(type).isEmpty()) {
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

    /** Null for the own profile. */
    private static @Nullable String subject(SearchedType type, SearchParameters parameters) {
        Set<String> named = new HashSet<>();
        for (String name : type == SearchedType.ALLERGY ? NAMES.subList(0, 1) : NAMES) {
            String id = References.patient(parameters.one(name));
            if (id != null) {
                named.add(id);
            }
        }
        if (named.size() > 1) {
            throw SearchParameters.refused("patient", "not-supported", "Search one person at a time.");
        }
        return named.isEmpty() ? null : named.iterator().next();
    }

    private ConsentedScope scope(@Nullable String patient) {
        if (patient == null) {
            if (!access.caller().is(Role.PATIENT)) {
                throw SearchParameters.refused("patient", "missing", "Name the patient by ?patient=.");
            }
            return access.own(PURPOSE);
        }
        if (!PatientId.isValid(patient)) {
            throw Problem.notFound();
        }
        return access.over(new PatientId(patient), PURPOSE);
    }

    private static List<List<Token>> tokens(List<List<String>> values) {
        return values.stream().map(any -> any.stream().map(Token::of).toList()).toList();
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

    private Span span(SearchedType type, SearchParameters parameters, ConsentedScope scope) {
        List<List<String>> dates = parameters.all(type.date());
        if (dates.isEmpty()) {
            return Span.ALWAYS;
        }
        // What has no date stands at the earliest one, and is not found by any.
        Span span = new Span(Normaliser.TIME_UNKNOWN.plusNanos(1000), null, null, null);
        ZoneId zone = access.person(scope).zone();
        for (List<String> any : dates) {
            if (any.size() > 1) {
                throw SearchParameters.refused(type.date(), "not-supported", "Send one date for each parameter.");
            }
            span = DateRange.of(type.date(), any.getFirst(), zone).narrow(span, type.lasts(), type.date());
        }
        return span;
    }
}
