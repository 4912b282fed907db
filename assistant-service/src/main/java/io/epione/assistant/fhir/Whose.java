package io.epione.assistant.fhir;

import io.epione.assistant.access.Access;
import io.epione.assistant.access.Role;
import io.epione.assistant.http.Problem;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.person.PatientId;
import io.epione.profile.snapshot.EntrySearch.Span;
import io.epione.signals.normalise.Normaliser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose resources a request is about, and of which time in that person's zone. Thread-safe. */
@ApplicationScoped
class Whose {
    private static final String PURPOSE = "fhir";
    /** The parameters that name the person. */
    private static final List<String> NAMES = List.of("patient", "subject", "subject:Patient");

    private final Access access;

    Whose(Access access) {
        this.access = access;
    }

    /**
     * The scope over the person that a search names, else over the caller; it leaves an audit row.
     *
     * @param subject whether the type has a subject
     */
    ConsentedScope named(SearchParameters parameters, boolean subject) {
        Set<String> named = new HashSet<>();
        for (String name : subject ? NAMES : NAMES.subList(0, 1)) {
            String id = References.patient(parameters.one(name));
            if (id != null) {
                named.add(id);
            }
        }
        if (named.size() > 1) {
            throw SearchParameters.refused("patient", "not-supported", "Search one person at a time.");
        }
        return scope(named.isEmpty() ? null : named.iterator().next());
    }

    /** @param patient null for the own profile */
    ConsentedScope scope(@Nullable String patient) {
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

    /** @param lasts whether what is searched may last; else only its start is looked at */
    Span span(SearchParameters parameters, String date, boolean lasts, ConsentedScope scope) {
        List<List<String>> dates = parameters.all(date);
        if (dates.isEmpty()) {
            return Span.ALWAYS;
        }
        // What has no date stands at the earliest one, and is not found by any.
        Span span = new Span(Normaliser.TIME_UNKNOWN.plusNanos(1000), null, null, null);
        ZoneId zone = access.person(scope).zone();
        for (List<String> any : dates) {
            if (any.size() > 1) {
                throw SearchParameters.refused(date, "not-supported", "Send one date for each parameter.");
            }
            span = DateRange.of(date, any.getFirst(), zone).narrow(span, lasts, date);
        }
        return span;
    }
}
