package io.epione.signals.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Diplotypes as laboratories write them. */
final class Diplotypes {
    private static final int LONGEST = 200;

    private Diplotypes() {}

    /** Without the gene's name, both copies parted by a slash; empty where the value is none. */
    static String of(JsonNode value, String gene) {
        return Stream.concat(
                        Stream.of(value.path("text").asText()),
                        GeneticResource.codings(value)
                                .flatMap(coding -> Stream.of(
                                        coding.path("display").asText(),
                                        coding.path("code").asText())))
                .filter(text -> text.length() <= LONGEST && text.matches(".*[*/+].*"))
                .map(text -> bare(text, gene))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** A GL string parts copies by plus, and begins with its version. */
    private static String bare(String text, String gene) {
        boolean glString = text.contains("+" + gene);
        String from = text.startsWith("hla#") ? text.substring(text.lastIndexOf('#') + 1) : text;
        String bare = from.replaceAll("(?i)" + Pattern.quote(gene) + "\\s*", "");
        return (glString ? bare.replace('/', '|').replace('+', '/') : bare).strip();
    }

    /**
     * Whether a diplotype shows what a term such as "*57:01 positive" says. What it does not show is not negative by that.
     */
    static boolean carries(String diplotype, String term) {
        String allele = term.replaceFirst(" positive$", "");
        return term.startsWith("*")
                && term.endsWith(" positive")
                && !diplotype.contains("|")
                && Arrays.stream(diplotype.split("/"))
                        .map(String::strip)
                        .anyMatch(one -> one.equals(allele) || one.startsWith(allele + ":"));
    }
}
