package io.epione.assistant.access;

import io.epione.assistant.http.Problem;
import io.epione.profile.person.PatientId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads people out of requests. */
final class Named {
    private Named() {}

    /** A text that is no identifier names nobody, like one that nobody has. */
    static PatientId patient(String text) {
        if (!PatientId.isValid(text)) {
            throw Problem.notFound();
        }
        return new PatientId(text);
    }

    static Optional<PatientId> optional(@Nullable String text) {
        return text == null || text.isEmpty() ? Optional.empty() : Optional.of(patient(text));
    }

    /** The role that counts where a caller has several. */
    static String role(Caller caller) {
        return caller.roles().stream().sorted().findFirst().map(Role::code).orElse("none");
    }

    /** A JSON pointer to a field of the body (RFC 6901). */
    static String pointer(String field) {
        return "/" + field.replace("~", "~0").replace("/", "~1");
    }
}
