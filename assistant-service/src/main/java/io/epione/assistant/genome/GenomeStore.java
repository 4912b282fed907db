package io.epione.assistant.genome;

import com.google.crypto.tink.StreamingAead;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.genome.PackedGenotypes;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Genotypes at rest, sealed with the key of the person whose they are. Thread-safe. */
@ApplicationScoped
public class GenomeStore {
    private final DataSource database;
    private final PersonalKeys keys;

    @Inject
    GenomeStore(DataSource database, PersonalKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** What is sealed, piece by piece. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The genome of the person of a scope; withheld at once where the person has closed the layer. */
    public GenomeLayer read(ConsentedScope scope) {
        if (!scope.allows(DataCategory.GENOME)) {
            return new GenomeLayer.Withheld();
        }
        return newest(scope.patient()).map(id -> open(scope.patient(), id)).orElseGet(GenomeLayer.Absent::new);
    }

    GenomeLayer open(PatientId patient, UUID id) {
        Optional<StreamingAead> key = keys.find(patient, KeyUse.GENOTYPES);
        if (key.isEmpty()) {
            return new GenomeLayer.Absent();
        }
        try (Connection connection = database.getConnection();
                InputStream sealed = new PartsIn(connection, patient, id, SealedKind.GENOTYPES);
                InputStream open = key.get().newDecryptingStream(sealed, SealedKind.GENOTYPES.bound(patient, id))) {
            return new GenomeLayer.Present(id, PackedGenotypes.readFrom(open));
        } catch (IOException | GeneralSecurityException e) {
            return new GenomeLayer.Unreadable();
        } catch (SQLException e) {
            throw new GenomeDatabaseFailure(e);
        }
    }

    /** The file itself, where the person had it kept; empty too where the layer is closed or the key is gone. */
    Optional<Content> file(ConsentedScope scope, UUID id) {
        if (!scope.allows(DataCategory.GENOME) || !isKept(scope.patient(), id)) {
            return Optional.empty();
        }
        return keys.find(scope.patient(), KeyUse.GENOTYPES).map(key -> out -> {
            try (Connection connection = database.getConnection();
                    InputStream sealed = new PartsIn(connection, scope.patient(), id, SealedKind.RAW);
                    InputStream open = key.newDecryptingStream(sealed, SealedKind.RAW.bound(scope.patient(), id))) {
                open.transferTo(out);
            } catch (GeneralSecurityException | SQLException e) {
                throw new GenomeDatabaseFailure(e);
            }
        });
    }

    private boolean isKept(PatientId patient, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select 1 from genome_import"
                        + " where patient = ? and id = ? and raw_kept and status in ('stored', 'flagged')")) {
            statement.setString(1, patient.value());
            statement.setObject(2, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new GenomeDatabaseFailure(e);
        }
    }

    /** Seals in the running transaction. */
    void seal(PatientId patient, UUID id, SealedKind kind, Content content) {
        try (Connection connection = database.getConnection();
                OutputStream parts = new PartsOut(connection, patient, id, kind);
                OutputStream sealed = keys.findOrMake(patient, KeyUse.GENOTYPES)
                        .newEncryptingStream(parts, kind.bound(patient, id))) {
            content.writeTo(sealed);
        } catch (IOException | GeneralSecurityException | SQLException e) {
            throw new GenomeDatabaseFailure(e);
        }
    }

    /** The newest import whose genotypes count. */
    public Optional<UUID> newest(PatientId patient) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select id from genome_import"
                        + " where patient = ? and status = 'stored' order by received_at desc, id limit 1")) {
            statement.setString(1, patient.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new GenomeDatabaseFailure(e);
        }
    }
}
