package io.epione.signals.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.profile.genome.GenePhenotype;
import io.epione.profile.genome.LaboratoryReport;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the results about genes of one delivery.
 *
 * @param items of the whole delivery, for the report that a result belongs to
 */
record GeneticReading(GeneTerms terms, References references, List<FhirItem> items) {
    private static final Set<String> WITHDRAWN = Set.of("entered-in-error", "cancelled");
    private static final Set<String> SETTLED = Set.of("final", "amended", "corrected");
    private static final String SOMEWHERE = "a laboratory";

    GeneticReports.Result of(FhirItem item) {
        ObjectNode resource = item.json();
        return switch (item.type()) {
            case "Observation" -> observation(item, resource);
            case "DiagnosticReport" -> report(item, resource);
            default -> notKept(item, "not-kept", "Of genetic reports only what they say of medicines is kept.");
        };
    }

    private GeneticReports.Result observation(FhirItem item, ObjectNode observation) {
        if (WITHDRAWN.contains(observation.path("status").asText())) {
            return new GeneticReports.Result.Withdrawn(item.index(), item.id());
        }
        if (!SETTLED.contains(observation.path("status").asText("final"))) {
            return notKept(item, "not-final", "A result about genes is kept once it is final.");
        }
        Optional<ObjectNode> report = reportOf(item);
        if (date(observation, report).isEmpty()) {
            return notKept(item, "missing-field", "A result about genes needs the day it was made.");
        }
        List<LaboratoryReport> reports = reports(observation, report);
        return reports.isEmpty()
                ? notKept(
                        item,
                        "not-kept",
                        "Of genetic reports only genotypes and what they mean for medicines are kept, of known genes.")
                : new GeneticReports.Result.Told(item.index(), item.id(), reports, observation.toString());
    }

    /** A report says what its results say; those inside of it are read with it. */
    private GeneticReports.Result report(FhirItem item, ObjectNode report) {
        if (WITHDRAWN.contains(report.path("status").asText())) {
            return new GeneticReports.Result.Withdrawn(item.index(), item.id());
        }
        List<LaboratoryReport> inside = GeneticResource.elements(report.path("contained"))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .filter(contained -> contained.path("resourceType").asText().equals("Observation"))
                .flatMap(contained -> reports(contained, Optional.of(report)).stream())
                .toList();
        if (inside.isEmpty()) {
            return coversGenes(item)
                    ? new GeneticReports.Result.Covered(item.index())
                    : notKept(item, "not-kept", "Of genetic reports only what they say of medicines is kept.");
        }
        return new GeneticReports.Result.Told(item.index(), item.id(), inside, report.toString());
    }

    /** Whether it is a report that lists results about genes of the same delivery. */
    boolean coversGenes(FhirItem item) {
        return item.type().equals("DiagnosticReport")
                && GeneticResource.elements(item.json().path("result"))
                        .map(reference -> reference.path("reference").asText())
                        .filter(reference -> !reference.isEmpty())
                        .flatMap(reference -> references.find(item.json(), reference).stream())
                        .anyMatch(GeneticResource::is);
    }

    private List<LaboratoryReport> reports(ObjectNode observation, Optional<ObjectNode> report) {
        Optional<LocalDate> date = date(observation, report);
        if (date.isEmpty()) {
            return List.of();
        }
        String laboratory = laboratory(observation)
                .or(() -> report.flatMap(this::laboratory))
                .orElse(SOMEWHERE);
        Optional<GeneTerms.Allele> allele = terms.allele(observation.path("code"));
        if (allele.isPresent()) {
            return GeneTerms.presence(observation.path("valueCodeableConcept")).stream()
                    .map(presence -> new LaboratoryReport(
                            allele.get().gene(),
                            null,
                            new GenePhenotype(allele.get().name() + " " + presence, null),
                            laboratory,
                            date.get()))
                    .toList();
        }
        Optional<ObjectNode> genotype = genotype(observation, report);
        Optional<String> gene = gene(observation).or(() -> genotype.flatMap(this::gene));
        if (gene.isEmpty()) {
            return List.of();
        }
        String diplotype = genotype.map(of -> Diplotypes.of(of.path("valueCodeableConcept"), gene.get()))
                .orElse("");
        return phenotypes(gene.get(), observation, diplotype).stream()
                .map(phenotype -> report(gene.get(), diplotype, phenotype, laboratory, date.get()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<LaboratoryReport> report(
            String gene, String diplotype, String phenotype, String laboratory, LocalDate date) {
        return diplotype.isEmpty() && phenotype.isEmpty()
                ? Optional.empty()
                : Optional.of(new LaboratoryReport(
                        gene,
                        diplotype.isEmpty() ? null : diplotype,
                        phenotype.isEmpty() ? null : new GenePhenotype(phenotype, null),
                        laboratory,
                        date));
    }

    /** What is stated; an empty text where only the diplotype is. */
    private Set<String> phenotypes(String gene, ObjectNode observation, String diplotype) {
        Set<String> stated = new LinkedHashSet<>();
        Stream.concat(
                        Stream.of(observation.path("valueCodeableConcept")),
                        GeneticResource.elements(observation.path("component"))
                                .filter(component -> !GeneticResource.codedAs(
                                                component.path("code"), GeneticResource.GENE_STUDIED)
                                        && !GeneticResource.codedAs(component.path("code"), GeneticResource.MEDICATION))
                                .map(component -> component.path("valueCodeableConcept")))
                .flatMap(value -> terms.phenotype(gene, value).stream())
                .forEach(stated::add);
        terms.terms().getOrDefault(gene, Set.of()).stream()
                .filter(term -> Diplotypes.carries(diplotype, term))
                .sorted()
                .forEach(stated::add);
        return stated.isEmpty() ? Set.of("") : stated;
    }

    private Optional<ObjectNode> genotype(ObjectNode observation, Optional<ObjectNode> report) {
        if (GeneticResource.codedAs(observation.path("code"), GeneticResource.GENOTYPE)) {
            return Optional.of(observation);
        }
        List<ObjectNode> from = new ArrayList<>();
        GeneticResource.elements(observation.path("derivedFrom"))
                .map(reference -> reference.path("reference").asText())
                .filter(reference -> !reference.isEmpty())
                .forEach(reference -> references
                        .find(observation, reference)
                        .or(() -> report.flatMap(holder -> references.find(holder, reference)))
                        .ifPresent(from::add));
        return from.stream()
                .filter(one -> GeneticResource.codedAs(one.path("code"), GeneticResource.GENOTYPE))
                .findFirst();
    }

    private Optional<String> gene(ObjectNode observation) {
        String value = GeneticResource.words(observation.path("valueCodeableConcept"));
        String code = GeneticResource.words(observation.path("code"));
        return terms.geneOf(value)
                .or(() -> GeneticResource.elements(observation.path("component"))
                        .filter(component ->
                                GeneticResource.codedAs(component.path("code"), GeneticResource.GENE_STUDIED))
                        .flatMap(component -> terms.gene(component.path("valueCodeableConcept")).stream())
                        .findFirst())
                .or(() -> terms.geneOf(code));
    }

    /** The report of the delivery that lists a result. */
    private Optional<ObjectNode> reportOf(FhirItem result) {
        return items.stream()
                .filter(item -> item.type().equals("DiagnosticReport") && item.length() <= FhirBundleAdapter.LONGEST)
                .map(FhirItem::json)
                .filter(report -> GeneticResource.elements(report.path("result"))
                        .map(reference -> reference.path("reference").asText())
                        .anyMatch(reference -> !reference.isEmpty()
                                && (reference.equals(result.fullUrl())
                                        || References.relative(reference).equals(result.address()))))
                .findFirst();
    }

    private static Optional<LocalDate> date(ObjectNode observation, Optional<ObjectNode> report) {
        return date(observation).or(() -> report.flatMap(GeneticReading::date));
    }

    private static Optional<LocalDate> date(ObjectNode resource) {
        return Stream.of("/effectiveDateTime", "/effectiveInstant", "/effectivePeriod/start", "/issued")
                .map(pointer -> day(resource.at(pointer)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A year or a month is no day. */
    private static Optional<LocalDate> day(JsonNode text) {
        String said = text.asText();
        try {
            return said.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(said.substring(0, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<String> laboratory(ObjectNode resource) {
        return GeneticResource.elements(resource.path("performer"))
                .map(performer -> name(resource, performer))
                .filter(name -> !name.isBlank())
                .map(String::strip)
                .findFirst();
    }

    private String name(ObjectNode resource, JsonNode performer) {
        String display = performer.path("display").asText();
        return display.isBlank()
                ? references
                        .find(resource, performer.path("reference").asText())
                        .map(found -> found.path("name").asText())
                        .orElse("")
                : display;
    }

    private static GeneticReports.Result notKept(FhirItem item, String code, String message) {
        return new GeneticReports.Result.NotKept(item.index(), code, message);
    }
}
