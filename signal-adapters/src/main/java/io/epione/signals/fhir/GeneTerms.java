package io.epione.signals.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Genes and phenotypes by the codes and words that laboratories use for them. */
record GeneTerms(Map<String, Set<String>> terms) {
    private static final Map<String, String> HGNC = Map.ofEntries(
            Map.entry("2625", "CYP2D6"),
            Map.entry("2621", "CYP2C19"),
            Map.entry("2623", "CYP2C9"),
            Map.entry("4931", "HLA-A"),
            Map.entry("4932", "HLA-B"),
            Map.entry("10483", "RYR1"),
            Map.entry("1397", "CACNA1S"),
            Map.entry("1884", "CFTR"),
            Map.entry("4057", "G6PD"),
            Map.entry("3012", "DPYD"),
            Map.entry("12014", "TPMT"));
    private static final Map<String, String> METABOLIZERS = Map.of(
            "LA10315-2", "Ultrarapid Metabolizer",
            "LA25390-8", "Rapid Metabolizer",
            "LA25391-6", "Normal Metabolizer",
            "LA10316-0", "Normal Metabolizer",
            "LA10317-8", "Intermediate Metabolizer",
            "LA9657-3", "Poor Metabolizer");
    private static final Pattern METABOLIZER = Pattern.compile(
            "\\b(ultra-?\\s?rapid|rapid|normal|extensive|intermediate|poor)\\s+metaboli[sz]er\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> PRESENCE =
            Map.of("LA9633-4", "positive", "LA9634-2", "negative", "10828004", "positive", "260385009", "negative");
    private static final Map<String, String> ALLELES =
            Map.of("50956-2", "HLA-B*57:01", "57979-7", "HLA-B*15:02", "79711-8", "HLA-B*58:01");
    private static final Pattern ALLELE = Pattern.compile("(HLA-[AB])\\s*\\*\\s*(\\d{2,3}):?(\\d{2,3})");

    GeneTerms {
        Map<String, Set<String>> copy = new HashMap<>();
        terms.forEach((gene, known) -> copy.put(gene, Set.copyOf(known)));
        terms = Map.copyOf(copy);
    }

    /** An HLA allele that a result is about by itself. */
    record Allele(String gene, String name) {}

    /** The gene that a concept is: by its symbol or by its number at HGNC. */
    Optional<String> gene(JsonNode concept) {
        return Stream.concat(
                        GeneticResource.codings(concept)
                                .flatMap(coding -> Stream.of(
                                        coding.path("display").asText(),
                                        HGNC.getOrDefault(
                                                coding.path("code").asText().replace("HGNC:", ""), ""))),
                        Stream.of(concept.path("text").asText()))
                .map(String::strip)
                .filter(terms::containsKey)
                .findFirst();
    }

    /** The gene that words begin with, such as those of a diplotype. */
    Optional<String> geneOf(String words) {
        return terms.keySet().stream()
                .filter(gene -> words.strip().matches("(?i)" + Pattern.quote(gene) + "(?![\\w-]).*"))
                .findFirst();
    }

    Optional<Allele> allele(JsonNode code) {
        String words = GeneticResource.codings(code)
                .map(coding -> ALLELES.getOrDefault(coding.path("code").asText(), ""))
                .filter(known -> !known.isEmpty())
                .findFirst()
                .orElseGet(() -> GeneticResource.words(code));
        Matcher named = ALLELE.matcher(words);
        return named.find()
                ? Optional.of(new Allele(named.group(1), "*" + named.group(2) + ":" + named.group(3)))
                : Optional.empty();
    }

    /** A phenotype of the gene in the words that guidance knows, only where the concept says it. */
    Optional<String> phenotype(String gene, JsonNode concept) {
        Optional<String> coded = GeneticResource.codings(concept)
                .map(coding -> METABOLIZERS.getOrDefault(coding.path("code").asText(), ""))
                .filter(name -> !name.isEmpty())
                .findFirst();
        return coded.or(() -> said(gene, GeneticResource.words(concept)));
    }

    private Optional<String> said(String gene, String words) {
        Matcher metabolizer = METABOLIZER.matcher(words);
        if (words.isBlank() || words.toLowerCase(Locale.ROOT).contains("not ")) {
            return Optional.empty();
        }
        Optional<String> known = terms.getOrDefault(gene, Set.of()).stream()
                .filter(term -> term.equalsIgnoreCase(words.strip()))
                .findFirst();
        return known.or(() -> metabolizer.find() && alone(gene, words, metabolizer)
                ? Optional.of(term(metabolizer.group(1)))
                : Optional.empty());
    }

    /** A word before it, such as "likely", makes it another term, and of two none is meant for sure. */
    private static boolean alone(String gene, String words, Matcher found) {
        String before = words.substring(0, found.start());
        return before.matches("(?i)\\s*(?:" + Pattern.quote(gene) + ")?\\s*(?:phenotype)?\\s*[:-]?\\s*")
                && !METABOLIZER.matcher(words.substring(found.end())).find();
    }

    private static String term(String word) {
        String name = word.toLowerCase(Locale.ROOT).replaceAll("[-\\s]", "");
        return switch (name) {
            case "ultrarapid" -> "Ultrarapid Metabolizer";
            case "extensive" -> "Normal Metabolizer";
            default -> Character.toUpperCase(name.charAt(0)) + name.substring(1) + " Metabolizer";
        };
    }

    /** Whether an allele is there; empty where the value says neither. */
    static Optional<String> presence(JsonNode value) {
        Optional<String> coded = GeneticResource.codings(value)
                .map(coding -> PRESENCE.getOrDefault(coding.path("code").asText(), ""))
                .filter(word -> !word.isEmpty())
                .findFirst();
        return coded.or(() -> switch (GeneticResource.words(value).strip().toLowerCase(Locale.ROOT)) {
            case "positive", "present", "detected" -> Optional.of("positive");
            case "negative", "absent", "not detected" -> Optional.of("negative");
            default -> Optional.empty();
        });
    }
}
