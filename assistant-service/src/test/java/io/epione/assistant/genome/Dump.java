package io.epione.assistant.genome;

import io.epione.assistant.escalation.LoopTables;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** What a copy of the database holds of a person. */
@ApplicationScoped
class Dump {
    private final LoopTables tables;
    private final SealedWords sealed;

    @Inject
    Dump(LoopTables tables, SealedWords sealed) {
        this.tables = tables;
        this.sealed = sealed;
    }

    /** Every row of the person, bytes as hexadecimal digits. */
    String of(PatientId patient) {
        List<String> withPatient = tables.texts("select c.table_name from information_schema.columns c"
                + " join information_schema.tables t using (table_schema, table_name)"
                + " where c.table_schema = 'public' and c.column_name = 'patient' and t.table_type = 'BASE TABLE'");
        return withPatient.stream()
                .flatMap(table ->
                        tables
                                .texts("select t::text from \"" + table + "\" t where patient = ?", patient.value())
                                .stream())
                .collect(Collectors.joining());
    }

    /** Copies what one person said and heard into another's conversation. */
    void give(PatientId from, PatientId to, String conversation) {
        tables.change(
                "insert into turn (patient, conversation_id, id, at, text, reply)"
                        + " select ?, ?::uuid, gen_random_uuid(), at, text, reply from turn where patient = ?",
                to.value(),
                conversation,
                from.value());
    }

    /** What the stored replies of a person say to that person. */
    String opened(PatientId patient) {
        return sealed.open(
                patient,
                "["
                        + String.join(",", tables.texts("select reply from turn where patient = ?", patient.value()))
                        + "]");
    }
}
