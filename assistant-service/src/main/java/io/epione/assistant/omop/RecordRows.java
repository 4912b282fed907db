package io.epione.assistant.omop;

import io.epione.profile.observation.Entry;
import java.time.LocalDate;

/** Conditions and medicines as rows. Immutable. */
record RecordRows(Concepts concepts, Days days) {
    Row condition(Entry.Condition condition, long id) {
        return new Row(Table.CONDITION_OCCURRENCE)
                .with("condition_occurrence_id", id)
                .with("person_id", OmopExport.PERSON)
                .with("condition_concept_id", concepts.of(condition.code()))
                .with("condition_start_date", days.start(condition))
                .with("condition_start_datetime", days.startMoment(condition))
                .with("condition_end_date", days.end(condition))
                .with("condition_end_datetime", days.endMoment(condition))
                .with("condition_type_concept_id", Types.of(condition))
                .with("condition_status_concept_id", Concepts.UNKNOWN)
                .with("condition_source_value", Concepts.sent(condition.code()))
                .with("condition_source_concept_id", Concepts.UNKNOWN)
                .with("condition_status_source_value", condition.status());
    }

    /** The end is required: where none was sent it is the start, and {@code verbatim_end_date} is empty. */
    Row drug(Entry.Medication medicine, long id) {
        LocalDate start = days.start(medicine);
        LocalDate end = days.end(medicine);
        return new Row(Table.DRUG_EXPOSURE)
                .with("drug_exposure_id", id)
                .with("person_id", OmopExport.PERSON)
                .with("drug_concept_id", concepts.of(medicine.code()))
                .with("drug_exposure_start_date", start)
                .with("drug_exposure_start_datetime", days.startMoment(medicine))
                .with("drug_exposure_end_date", end == null ? start : end)
                .with("drug_exposure_end_datetime", days.endMoment(medicine))
                .with("verbatim_end_date", end)
                .with("drug_type_concept_id", Types.of(medicine))
                .with("sig", medicine.instruction().isEmpty() ? null : medicine.instruction())
                .with("drug_source_value", Concepts.sent(medicine.code()))
                .with("drug_source_concept_id", Concepts.UNKNOWN);
    }
}
