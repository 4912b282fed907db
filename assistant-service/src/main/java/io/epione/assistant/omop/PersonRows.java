package io.epione.assistant.omop;

import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.person.Person;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who the rows are about, over which days they go, and what the export leaves out. */
record PersonRows(Person person, ConsentedScope scope, Extent extent, LocalDate today) {
    private static final String VERSION = "v5.4";

    List<Row> all() {
        return List.of(period(), person(person), source());
    }

    /** Without a person's identifier where nothing was written: there is no period then. */
    private Row period() {
        LocalDate first = extent.first();
        LocalDate last = extent.last();
        return first == null || last == null
                ? new Row(Table.OBSERVATION_PERIOD)
                : new Row(Table.OBSERVATION_PERIOD)
                        .with("observation_period_id", 1)
                        .with("person_id", OmopExport.PERSON)
                        .with("observation_period_start_date", first)
                        .with("observation_period_end_date", last)
                        .with("period_type_concept_id", Concepts.UNKNOWN);
    }

    private static Row person(Person person) {
        LocalDate birth = person.birthDate();
        return new Row(Table.PERSON)
                .with("person_id", OmopExport.PERSON)
                .with(
                        "gender_concept_id",
                        switch (person.sex()) {
                            case FEMALE -> 8532;
                            case MALE -> 8507;
                            case OTHER, UNKNOWN -> Concepts.UNKNOWN;
                        })
                .with("year_of_birth", birth == null ? null : birth.getYear())
                .with("month_of_birth", birth == null ? null : birth.getMonthValue())
                .with("day_of_birth", birth == null ? null : birth.getDayOfMonth())
                .with("race_concept_id", Concepts.UNKNOWN)
                .with("ethnicity_concept_id", Concepts.UNKNOWN)
                .with("person_source_value", person.id().value())
                .with("gender_source_value", person.sex().code())
                .with("gender_source_concept_id", Concepts.UNKNOWN)
                .with("race_source_concept_id", Concepts.UNKNOWN)
                .with("ethnicity_source_concept_id", Concepts.UNKNOWN);
    }

    private Row source() {
        return new Row(Table.CDM_SOURCE)
                .with("cdm_source_name", "Epione, one person's profile")
                .with("cdm_source_abbreviation", "Epione")
                .with("cdm_holder", "the person")
                .with("source_description", description())
                .with("cdm_etl_reference", "docs/omop.md")
                .with("source_release_date", today)
                .with("cdm_release_date", today)
                .with("cdm_version", VERSION)
                .with("cdm_version_concept_id", Concepts.UNKNOWN)
                .with(
                        "vocabulary_version",
                        "none: concepts of concepts.yaml, checked "
                                + Concepts.shipped().checked());
    }

    private String description() {
        String closed = Arrays.stream(DataCategory.values())
                .filter(layer -> layer != DataCategory.GENOME && !scope.allows(layer))
                .map(layer -> layer.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return "Dates are local, moments are UTC. "
                + (closed.isEmpty() ? "No layer is withheld" : "Withheld and not counted: " + closed)
                + "; the genome is never in it. Left out as no facts (entered in error, device recalled): "
                + extent.leftOut() + ".";
    }
}
