package io.epione.assistant.access;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What the token of a vendor may be good for. */
public enum Scope {
    /** Delivering data of those who granted it. */
    WRITE("signals:write"),
    /** Reading about the own deliveries; opens nobody's data. */
    READ("signals:read"),
    /** Telling the air and the heat of places; opens nobody's data. */
    ENVIRONMENT("environment:write");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    /** The name in a token. */
    public String code() {
        return code;
    }

    /** All of them, as the claim {@code scope} lists them. */
    public static String all() {
        return Arrays.stream(values()).map(Scope::code).collect(Collectors.joining(" "));
    }
}
