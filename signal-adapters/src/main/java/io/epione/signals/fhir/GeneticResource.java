package io.epione.signals.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Tells whether a resource is a laboratory's result about genes, from how it is coded. */
final class GeneticResource {
    static final String GENE_STUDIED = "48018-6";
    static final String GENOTYPE = "84413-4";
    static final String METABOLISM = "53040-2";
    static final String MEDICATION = "51963-7";

    private static final String GUIDE = "http://hl7.org/fhir/uv/genomics-reporting/";
    /** Genotype, haplotype, variant, region studied, genetic report, HLA alleles that are asked for by name. */
    private static final Set<String> CODES = Set.of(
            GENOTYPE, "84414-2", "69548-6", "53041-0", "53037-8", "51969-4", "81247-9", "50956-2", "57979-7",
            "79711-8");

    private static final Set<String> COMPONENTS = Set.of(GENE_STUDIED, METABOLISM, "83009-1", "48004-6", "81252-9");
    private static final Pattern NAMED = Pattern.compile(
            "^\\s*(?:HLA-[AB]\\b|(?:CYP\\d|DPYD|TPMT|NUDT15|SLCO1B1|UGT1A1|VKORC1|ABCG2|IFNL3|G6PD|RYR1|CACNA1S|CFTR)\\w*"
                    + "\\s.*(?:gene|geno|pheno|allele|metaboli))",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> HINTS = Stream.of(
                    Stream.of(
                            GUIDE,
                            "\"GE\"",
                            "MolecularSequence",
                            "HLA-",
                            "CYP",
                            "DPYD",
                            "TPMT",
                            "NUDT15",
                            "SLCO1B1",
                            "UGT1A1",
                            "VKORC1",
                            "ABCG2",
                            "IFNL3",
                            "G6PD",
                            "RYR1",
                            "CACNA1S",
                            "CFTR"),
                    CODES.stream(),
                    COMPONENTS.stream())
            .flatMap(hints -> hints)
            .toList();

    private GeneticResource() {}

    /** Whether it is worth reading a body for it. */
    static boolean mayBeIn(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        return HINTS.stream().anyMatch(text::contains);
    }

    static boolean is(ObjectNode resource) {
        return switch (resource.path("resourceType").asText()) {
            case "MolecularSequence" -> true;
            case "Observation" ->
                coded(resource)
                        || elements(resource.path("component"))
                                .anyMatch(component -> codings(component.path("code"))
                                        .anyMatch(coding -> COMPONENTS.contains(
                                                coding.path("code").asText())));
            case "DiagnosticReport" ->
                coded(resource)
                        || elements(resource.path("contained"))
                                .anyMatch(inside -> inside instanceof ObjectNode object && is(object));
            default -> false;
        };
    }

    private static boolean coded(ObjectNode resource) {
        return elements(resource.at("/meta/profile"))
                        .anyMatch(profile -> profile.asText().startsWith(GUIDE))
                || elements(resource.path("category"))
                        .flatMap(GeneticResource::codings)
                        .anyMatch(coding -> coding.path("code").asText().equals("GE"))
                || NAMED.matcher(words(resource.path("code"))).find()
                || codings(resource.path("code"))
                        .anyMatch(coding -> CODES.contains(coding.path("code").asText())
                                || coding.path("system").asText().startsWith(GUIDE));
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static Stream<JsonNode> codings(JsonNode concept) {
        return elements(concept.path("coding"));
    }

    /** A concept's text, else the first display there is; empty when it has none. */
    static String words(JsonNode concept) {
        return Stream.concat(
                        Stream.of(concept.path("text").asText()),
                        codings(concept).map(coding -> coding.path("display").asText()))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    static boolean codedAs(JsonNode concept, String loinc) {
        return codings(concept).anyMatch(coding -> coding.path("code").asText().equals(loinc));
    }
}
