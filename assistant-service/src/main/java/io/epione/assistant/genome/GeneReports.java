package io.epione.assistant.genome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.genome.LaboratoryReport;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What laboratories reported of a person's genes, sealed like the genome. Takes part in the running transaction. Thread-safe. */
@ApplicationScoped
public class GeneReports {
    private final DataSource database;
    private final SealedTexts texts;
    private final ObjectMapper json;
    private final Event<GenomeStored> stored;
    private final Clock clock;

    @Inject
    GeneReports(DataSource database, SealedTexts texts, ObjectMapper json, Event<GenomeStored> stored, Clock clock) {
        this.database = database;
        this.texts = texts;
        this.json = json;
        this.stored = stored;
        this.clock = clock;
    }

    /** One resource with what it says. */
    record Kept(List<LaboratoryReport> reports, String resource) {}

    /**
     * Keeps what a resource says, in place of what the same sender said under the same name.
     *
     * @param source who sent it and under which name
     */
    public void keep(PatientId patient, String source, List<LaboratoryReport> reports, String resource) {
        String sealed = texts.seal(patient, SealedKind.REPORT, write(new Kept(reports, resource)));
        change(
                "insert into genome_report (patient, source, received_at, sealed) values (?, ?, ?, ?)"
                        + " on conflict (patient, source)"
                        + " do update set received_at = excluded.received_at, sealed = excluded.sealed",
                patient.value(),
                source,
                clock.instant().atOffset(ZoneOffset.UTC),
                sealed);
        stored.fire(
                new GenomeStored(patient, UUID.nameUUIDFromBytes((source + sealed).getBytes(StandardCharsets.UTF_8))));
    }

    /** False where there is no such report. */
    public boolean takeBack(PatientId patient, String source) {
        return change("delete from genome_report where patient = ? and source = ?", patient.value(), source) > 0;
    }

    void forget(PatientId patient) {
        change("delete from genome_report where patient = ?", patient.value());
    }

    /** Those of the person of a scope, none where the layer is closed; empty where one is kept that does not open. */
    Optional<List<LaboratoryReport>> of(ConsentedScope scope) {
        List<LaboratoryReport> reports = new ArrayList<>();
        if (scope.allows(DataCategory.GENOME)) {
            for (String sealed : sealed(scope.patient())) {
                Optional<String> opened = texts.open(scope.patient(), SealedKind.REPORT, sealed);
                if (opened.isEmpty()) {
                    return Optional.empty();
                }
                reports.addAll(read(opened.get()).reports());
            }
        }
        return Optional.of(reports);
    }

    private List<String> sealed(PatientId patient) {
        List<String> sealed = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select sealed from genome_report where patient = ? order by received_at, source")) {
            statement.setString(1, patient.value());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sealed.add(rows.getString(1));
                }
            }
            return sealed;
        } catch (SQLException e) {
            throw new GenomeDatabaseFailure(e);
        }
    }

    private int change(String sql, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new GenomeDatabaseFailure(e);
        }
    }

    private String write(Kept kept) {
        try {
            return json.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report about genes cannot be written", e);
        }
    }

    private Kept read(String text) {
        try {
            return json.readValue(text, Kept.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report about genes cannot be read", e);
        }
    }
}
