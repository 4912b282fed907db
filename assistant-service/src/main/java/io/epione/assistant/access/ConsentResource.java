package io.epione.assistant.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.http.Problem;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.Person;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person says yes and no to; a guardian names the minor by {@code ?patient=}. */
@Path("/api/me/consents")
@RunOnVirtualThread
class ConsentResource {
    private final RoleBasedAccess access;
    private final Consents consents;
    private final AuditTrail audit;
    private final Event<PurposeOpened> opened;

    @Inject
    ConsentResource(RoleBasedAccess access, Consents consents, AuditTrail audit, Event<PurposeOpened> opened) {
        this.access = access;
        this.consents = consents;
        this.audit = audit;
        this.opened = opened;
    }

    @GET
    public Map<String, Boolean> get(@QueryParam("patient") @Nullable String patient) {
        return answer(access.inChargeOf(Named.optional(patient)).id());
    }

    /** Changes the purposes that are named and leaves the others; nothing changes when one of them is wrong. */
    @PUT
    @Transactional
    public Map<String, Boolean> put(@QueryParam("patient") @Nullable String patient, @Nullable JsonNode body) {
        Person person = access.mayDecideFor(Named.optional(patient));
        Map<Purpose, Boolean> answers = read(body);
        Caller caller = access.caller();
        Map<Purpose, Boolean> before = consents.of(person.id());
        consents.set(person.id(), answers, caller.subject());
        audit.recordChange(person.id(), caller, "consents-changed");
        answers.forEach((purpose, granted) -> {
            if (granted && !Boolean.TRUE.equals(before.get(purpose))) {
                opened.fire(new PurposeOpened(person.id(), purpose));
            }
        });
        return answer(person.id());
    }

    private Map<String, Boolean> answer(PatientId patient) {
        Map<String, Boolean> byCode = new LinkedHashMap<>();
        consents.of(patient).forEach((purpose, granted) -> byCode.put(purpose.code(), granted));
        return byCode;
    }

    private static Map<Purpose, Boolean> read(@Nullable JsonNode body) {
        if (body == null || !body.isObject()) {
            throw Problem.badRequest("Send an object such as {\"genome\": true}.");
        }
        Map<Purpose, Boolean> answers = new EnumMap<>(Purpose.class);
        List<Problem.Field> errors = new ArrayList<>();
        body.properties().forEach(field -> {
            Optional<Purpose> purpose = Purpose.of(field.getKey());
            if (purpose.isEmpty()) {
                errors.add(new Problem.Field(
                        Named.pointer(field.getKey()), "unknown", "Not a purpose; see GET /api/me/consents."));
            } else if (!field.getValue().isBoolean()) {
                errors.add(new Problem.Field(Named.pointer(field.getKey()), "type", "Write true or false."));
            } else {
                answers.put(purpose.get(), field.getValue().booleanValue());
            }
        });
        if (!errors.isEmpty()) {
            throw Problem.unprocessable("Some consents cannot be read; none was changed.", errors);
        }
        return answers;
    }
}
