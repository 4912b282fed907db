package io.epione.assistant.fhir;

import org.jspecify.annotations.Nullable;

/** References to people in addresses: the bare identifier, {@code Patient/id}, or an absolute address. */
final class References {
    private static final String TYPE = "Patient/";

    private References() {}

    static @Nullable String patient(@Nullable String sent) {
        if (sent == null) {
            return null;
        }
        int at = sent.lastIndexOf(TYPE);
        return at == 0 || at > 0 && sent.charAt(at - 1) == '/' ? sent.substring(at + TYPE.length()) : sent;
    }
}
