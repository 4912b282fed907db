package io.epione.assistant.omop;

import io.epione.profile.observation.Value;

/** Findings as rows. Immutable. */
record FindingRows(Concepts concepts, Days days) {
    Row measurement(Finding finding, long id) {
        Row row = new Row(Table.MEASUREMENT)
                .with("measurement_id", id)
                .with("person_id", OmopExport.PERSON)
                .with("measurement_concept_id", finding.concept(concepts))
                .with("measurement_date", days.start(finding.entry()))
                .with("measurement_datetime", days.startMoment(finding.entry()))
                .with("measurement_time", days.clock(finding.entry()))
                .with("measurement_type_concept_id", Types.of(finding.entry()))
                .with("measurement_source_value", finding.sent())
                .with("measurement_source_concept_id", finding.concept(concepts))
                .with("unit_source_value", finding.rawUnit())
                .with("value_source_value", finding.raw());
        if (finding.value() instanceof Value.Quantity quantity) {
            int unit = concepts.of("UCUM", quantity.unit());
            row.with("operator_concept_id", Numbers.operator(quantity.comparator()))
                    .with("value_as_number", Numbers.of(quantity.amount()))
                    .with("unit_concept_id", unit)
                    .with("unit_source_concept_id", Concepts.UNKNOWN);
        } else {
            row.with("value_as_concept_id", Concepts.UNKNOWN);
        }
        return row;
    }

    Row observation(Finding finding, long id) {
        Row row = new Row(Table.OBSERVATION)
                .with("observation_id", id)
                .with("person_id", OmopExport.PERSON)
                .with("observation_concept_id", Concepts.UNKNOWN)
                .with("observation_date", days.start(finding.entry()))
                .with("observation_datetime", days.startMoment(finding.entry()))
                .with("observation_type_concept_id", Types.of(finding.entry()))
                .with("observation_source_value", finding.sent())
                .with("observation_source_concept_id", Concepts.UNKNOWN)
                .with("unit_source_value", finding.rawUnit())
                .with("qualifier_source_value", finding.qualifier().isEmpty() ? null : finding.qualifier())
                .with("value_source_value", finding.raw());
        return switch (finding.value()) {
            case Value.Quantity quantity ->
                row.with("value_as_number", Numbers.of(quantity.amount()))
                        .with("unit_concept_id", concepts.of("UCUM", quantity.unit()));
            case Value.Coded(var answer) ->
                row.with("value_as_string", answer.label()).with("value_as_concept_id", Concepts.UNKNOWN);
            case Value.Text(String text) -> row.with("value_as_string", text.isEmpty() ? null : text);
            case Value.Components _ -> row;
        };
    }
}
