package io.epione.acceptance.conformance;

import java.net.http.HttpHeaders;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server answered. */
record Answer(int status, HttpHeaders headers, String body) {
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** A count of the receipt, empty where the answer has none of that name. */
    OptionalInt count(String name) {
        Matcher matcher =
                Pattern.compile("\"" + name + "\"\\s*:\\s*(\\d{1,9})\\b").matcher(body);
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    /** A text of the answer, empty where it has none of that name. */
    String text(String name) {
        Matcher matcher =
                Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(body);
        return matcher.find() ? matcher.group(1) : "";
    }
}
