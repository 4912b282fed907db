package io.epione.assistant.genome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.epione.assistant.escalation.LoopTables;
import io.epione.profile.person.PatientId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SealedGenomeTest {
    private final Genome genome;
    private final GenomeStore store;
    private final LoopTables tables;
    private final Dump dumps;
    private final String keys;
    private PatientId patient = new PatientId("nobody");

    @Inject
    SealedGenomeTest(
            Genome genome,
            GenomeStore store,
            LoopTables tables,
            Dump dumps,
            @ConfigProperty(name = "epione.genome.keys") String keys) {
        this.genome = genome;
        this.store = store;
        this.tables = tables;
        this.dumps = dumps;
        this.keys = keys;
    }

    @BeforeEach
    void somebodyNew() {
        patient = genome.somebody();
    }

    private UUID stored(String query, byte[] file) {
        return UUID.fromString(genome.taken(patient, query, file)
                .body("status", equalTo("stored"))
                .extract()
                .path("id"));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void aDumpOfTheDatabaseAndTheFilesHasNoReadableGenotype() throws IOException {
        byte[] file = RawData.woman(1);
        stored("?keepRaw=true", file);
        var present = (GenomeLayer.Present) genome.layer(patient);
        var packed = new ByteArrayOutputStream();
        present.genotypes().writeTo(packed);
        String rsId = hex(RawData.PREFIX.getBytes(StandardCharsets.US_ASCII));
        String codes = hex(Arrays.copyOfRange(packed.toByteArray(), 400, 432));
        assertThat(hex(file)).as("what is searched for is in the file").contains(rsId);
        assertThat(hex(packed.toByteArray())).contains(codes);

        String dump = dumps.of(patient);
        assertThat(dump).contains(patient.value()).contains("\\x");
        assertThat(dump.length()).isGreaterThan(2 * file.length);
        assertThat(dump).doesNotContain(rsId, codes, RawData.PREFIX, "45504754");
        try (Stream<Path> files = Files.walk(Path.of(keys))) {
            for (Path path : files.filter(Files::isRegularFile).toList()) {
                assertThat(hex(Files.readAllBytes(path))).doesNotContain(rsId, codes);
            }
        }
    }

    @Test
    void theFileItselfIsKeptOnlyWhereThePersonSaysSo() {
        stored("", RawData.woman(1));
        assertThat(tables.count("select count(*) from genome_part where patient = ? and kind = 'raw'", patient.value()))
                .isZero();
        stored("?keepRaw=true", RawData.woman(1));
        assertThat(tables.count("select count(*) from genome_part where patient = ? and kind = 'raw'", patient.value()))
                .isPositive();
    }

    @Test
    void theKeptFileComesBackByteForByteToItsPersonAlone() {
        byte[] sent = RawData.woman(1);
        String kept = "/api/genome/imports/" + stored("?keepRaw=true", sent) + "/file";
        assertThat(genome.as(patient).get(kept).then().statusCode(200).extract().asByteArray())
                .isEqualTo(sent);
        genome.as(genome.somebody()).get(kept).then().statusCode(404);

        genome.consent(patient, false);
        genome.as(patient).get(kept).then().statusCode(404);
        genome.consent(patient, true);
        String notKept = "/api/genome/imports/" + stored("", RawData.woman(1)) + "/file";
        genome.as(patient).get(notKept).then().statusCode(404);
        genome.as(patient).delete("/api/genome").then().statusCode(204);
        genome.as(patient).get(kept).then().statusCode(404);
    }

    @Test
    void theKeptFileIsDeletedOnRequestAndWhatWasReadOfItStays() {
        String file = "/api/genome/imports/" + stored("?keepRaw=true", RawData.woman(1)) + "/file";
        genome.as(genome.somebody()).delete(file).then().statusCode(404);
        genome.as(patient).get(file).then().statusCode(200);

        genome.consent(patient, false);
        genome.as(patient).delete(file).then().statusCode(204);
        genome.consent(patient, true);

        genome.as(patient).get(file).then().statusCode(404);
        genome.as(patient).delete(file).then().statusCode(404);
        assertThat(tables.count("select count(*) from genome_part where patient = ? and kind = 'raw'", patient.value()))
                .isZero();
        assertThat(genome.layer(patient)).isInstanceOf(GenomeLayer.Present.class);
        genome.as(patient).get("/api/genome/imports").then().body("items.rawKept", everyItem(equalTo(false)));
    }

    @Test
    void afterTheKeyIsDestroyedNoCopyOpensNotEvenWithANewKey() {
        UUID id = stored("", RawData.woman(1));
        tables.change("create table copied_import as select * from genome_import where patient = '" + patient + "'");
        tables.change("create table copied_part as select * from genome_part where patient = '" + patient + "'");
        try {
            genome.as(patient).delete("/api/genome").then().statusCode(204);
            assertThat(genome.layer(patient)).isInstanceOf(GenomeLayer.Absent.class);
            assertThat(tables.count("select count(*) from genome_import where patient = ?", patient.value()))
                    .isZero();

            tables.change("insert into genome_import select * from copied_import");
            tables.change("insert into genome_part select * from copied_part");
            assertThat(store.open(patient, id)).isInstanceOf(GenomeLayer.Absent.class);

            stored("", RawData.woman(1));
            assertThat(store.open(patient, id)).isInstanceOf(GenomeLayer.Unreadable.class);
            assertThat(genome.layer(patient)).isInstanceOf(GenomeLayer.Present.class);
        } finally {
            tables.change("drop table copied_import");
            tables.change("drop table copied_part");
        }
    }

    @Test
    void aBitThatWasFlippedIsFoundOut() {
        UUID id = stored("", RawData.woman(1));
        for (int at : new int[] {0, 41, 900, 5000}) {
            flip(id, at);
            assertThat(store.open(patient, id)).as("byte " + at).isInstanceOf(GenomeLayer.Unreadable.class);
            flip(id, at);
            assertThat(store.open(patient, id)).isInstanceOf(GenomeLayer.Present.class);
        }
    }

    private void flip(UUID id, int at) {
        tables.change(
                "update genome_part set bytes = set_byte(bytes, ?, get_byte(bytes, ?) # 1) where patient = ? and import = ?",
                at,
                at,
                patient.value(),
                id);
    }

    @Test
    void whatWasSealedForOnePersonOpensForNobodyElse() {
        UUID id = stored("", RawData.woman(1));
        PatientId other = genome.somebody();
        genome.taken(other, "", RawData.woman(3)).body("status", equalTo("stored"));
        for (String table : List.of("genome_import", "genome_part")) {
            tables.change(
                    "insert into " + table
                            + " select (jsonb_populate_record(t, jsonb_build_object('patient', ?::text))).*" + " from "
                            + table + " t where patient = ?",
                    other.value(),
                    patient.value());
        }
        assertThat(store.open(patient, id)).isInstanceOf(GenomeLayer.Present.class);
        assertThat(store.open(other, id)).isInstanceOf(GenomeLayer.Unreadable.class);
    }

    @Test
    void oneImportsBytesDoNotOpenAsAnothersOfTheSamePerson() {
        UUID one = stored("", RawData.woman(1));
        UUID two = stored("", RawData.woman(1));
        tables.change(
                "update genome_part a set bytes = b.bytes from genome_part b where a.patient = b.patient"
                        + " and a.kind = b.kind and a.seq = b.seq and a.import = ? and b.import = ?",
                two,
                one);
        assertThat(store.open(patient, two)).isInstanceOf(GenomeLayer.Unreadable.class);
    }
}
