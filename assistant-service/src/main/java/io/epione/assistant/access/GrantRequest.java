package io.epione.assistant.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.http.Problem;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.person.PatientId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A grant as it is asked for: {@code {"grantee": "…", "kind": "vendor|caregiver", "categories": ["glucose"]}}. */
record GrantRequest(String grantee, Grant.Kind kind, Set<DataCategory> categories) {

    /** @param fixed the kind that the address already says, empty where the body names it */
    static GrantRequest read(@Nullable JsonNode body, Optional<Grant.Kind> fixed) {
        if (body == null || !body.isObject()) {
            throw Problem.badRequest("Send an object such as {\"grantee\": \"pulseband\", \"kind\": \"vendor\"}.");
        }
        List<Problem.Field> errors = new ArrayList<>();
        String grantee = body.path("grantee").asText("");
        if (!PatientId.isValid(grantee)) {
            errors.add(new Problem.Field("/grantee", "invalid", "Name the subject of the other's token."));
        }
        Grant.Kind kind = fixed.or(() -> Grant.Kind.of(body.path("kind").asText("")))
                .filter(asked -> fixed.isPresent() || asked != Grant.Kind.GUARDIAN)
                .orElse(null);
        if (kind == null) {
            errors.add(new Problem.Field(
                    "/kind", "invalid", "Write vendor or caregiver; guardians are set by the care team."));
        }
        Set<DataCategory> categories = categories(body.path("categories"), errors);
        if (kind != null && kind != Grant.Kind.VENDOR && categories.isEmpty() && errors.isEmpty()) {
            errors.add(new Problem.Field("/categories", "missing", "Name what may be read, such as [\"glucose\"]."));
        }
        if (kind == null || !errors.isEmpty()) {
            throw Problem.unprocessable("The grant cannot be read; nothing was changed.", errors);
        }
        return new GrantRequest(grantee, kind, kind == Grant.Kind.VENDOR ? Set.of() : categories);
    }

    private static Set<DataCategory> categories(JsonNode list, List<Problem.Field> errors) {
        Set<DataCategory> categories = EnumSet.noneOf(DataCategory.class);
        if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
            errors.add(new Problem.Field("/categories", "type", "Write a list, such as [\"glucose\"]."));
        }
        for (int i = 0; i < list.size(); i++) {
            Optional<DataCategory> category = Purpose.categoryOf(list.path(i).asText(""));
            if (category.isEmpty()) {
                errors.add(new Problem.Field("/categories/" + i, "unknown", "Not a layer of the profile."));
            }
            category.ifPresent(categories::add);
        }
        return categories;
    }
}
