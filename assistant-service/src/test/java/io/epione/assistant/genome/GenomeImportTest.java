package io.epione.assistant.genome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.epione.assistant.escalation.LoopTables;
import io.epione.profile.genome.SiteCall;
import io.epione.profile.person.PatientId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GenomeImportTest {
    private static final String TWO_SAMPLES = """
            ##fileformat=VCFv4.2
            ##contig=<ID=1,length=249250621>
            #CHROM POS ID REF ALT QUAL FILTER INFO FORMAT ANN BOB
            1 1000 rs1 A G . PASS . GT 0/1 1/1
            """.replace(' ', '\t');

    private final Genome genome;
    private final LoopTables tables;
    private PatientId patient = new PatientId("nobody");

    @Inject
    GenomeImportTest(Genome genome, LoopTables tables) {
        this.genome = genome;
        this.tables = tables;
    }

    @BeforeEach
    void somebodyNew() {
        patient = genome.somebody();
    }

    private static byte[] gzip(byte[] body) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }

    private long parts() {
        return tables.count("select count(*) from genome_part where patient = ?", patient.value());
    }

    @Test
    void aRawDataFileIsReadReportedAndOpenToAnswers() throws IOException {
        genome.taken(patient, "", gzip(RawData.woman(1)))
                .body("status", equalTo("stored"))
                .body("progress.totalBytes", equalTo(gzip(RawData.woman(1)).length))
                .body("report.platform", equalTo("23andMe"))
                .body("report.build", equalTo("GRCh37"))
                .body("report.variants", equalTo(2250))
                .body("report.called", equalTo(2200))
                .body("report.sexChromosomes.finding", equalTo("two-x"))
                .body("flags", empty())
                .body("rawKept", equalTo(false));

        assertThat(genome.layer(patient)).isInstanceOfSatisfying(GenomeLayer.Present.class, present -> {
            assertThat(present.genotypes().at("1", 1_000_000)).isInstanceOf(SiteCall.Called.class);
            assertThat(present.genotypes().named(RawData.PREFIX + "2200")).isEqualTo(SiteCall.NO_CALL);
            assertThat(present.genotypes().named("rs1")).isEqualTo(SiteCall.NOT_IN_FILE);
        });
    }

    @Test
    void nothingIsTakenUntilThePersonOpensTheLayer() {
        genome.consent(patient, false);
        genome.send(patient, "", RawData.woman(1))
                .then()
                .statusCode(403)
                .body("errors[0].code", equalTo("consent-needed"));
        assertThat(tables.count("select count(*) from genome_import where patient = ?", patient.value()))
                .isZero();
    }

    @Test
    void aLayerThatIsClosedIsWithheldAtOnceAndComesBackWhenItIsOpened() {
        String id = genome.taken(patient, "", RawData.woman(1)).extract().path("id");
        genome.consent(patient, false);
        assertThat(genome.layer(patient)).isInstanceOf(GenomeLayer.Withheld.class);
        genome.as(patient)
                .get("/api/genome/imports/" + id)
                .then()
                .statusCode(200)
                .body("withheld", equalTo(true))
                .body("report", nullValue());
        genome.consent(patient, true);
        assertThat(genome.layer(patient)).isInstanceOf(GenomeLayer.Present.class);
    }

    @Test
    void ofSeveralSamplesThePersonChooses() {
        byte[] file = TWO_SAMPLES.getBytes(StandardCharsets.UTF_8);
        genome.taken(patient, "", file)
                .body("status", equalTo("refused"))
                .body("refusal.code", equalTo("choose-sample"))
                .body("refusal.samples", contains("ANN", "BOB"));
        assertThat(genome.layer(patient)).isInstanceOf(GenomeLayer.Absent.class);

        genome.taken(patient, "?sample=BOB", file).body("status", equalTo("stored"));
        assertThat(genome.layer(patient))
                .isInstanceOfSatisfying(
                        GenomeLayer.Present.class,
                        present -> assertThat(present.genotypes().at("1", 1000))
                                .isEqualTo(new SiteCall.Called("A", "G", "G", false)));
    }

    @Test
    void aFileThatIsRefusedLeavesNothing() throws IOException {
        byte[] whole = gzip(RawData.woman(1));
        genome.taken(patient, "", Arrays.copyOf(whole, whole.length - 20))
                .body("status", equalTo("refused"))
                .body("refusal.code", equalTo("truncated"));
        genome.taken(patient, "", "%PDF-1.7 no".getBytes(StandardCharsets.UTF_8))
                .body("refusal.code", equalTo("pdf"));
        assertThat(parts()).isZero();
        assertThat(genome.layer(patient)).isInstanceOf(GenomeLayer.Absent.class);
    }

    @Test
    void aFileThatContradictsTheStatedSexIsFlaggedAndDoesNotCount() {
        genome.taken(patient, "", RawData.man(1))
                .body("status", equalTo("flagged"))
                .body("flags", contains("sex"));
        assertThat(genome.layer(patient)).isInstanceOf(GenomeLayer.Absent.class);
    }

    @Test
    void aFileOfSomebodyElseThanTheEarlierOneIsFlaggedAndDoesNotReplaceIt() {
        String first = genome.taken(patient, "", RawData.woman(1)).extract().path("id");
        genome.taken(patient, "", RawData.woman(2))
                .body("status", equalTo("flagged"))
                .body("flags", contains("other-person"));
        assertThat(genome.layer(patient))
                .isInstanceOfSatisfying(
                        GenomeLayer.Present.class,
                        present -> assertThat(present.id()).hasToString(first));
        genome.taken(patient, "", RawData.woman(1)).body("status", equalTo("stored"));
    }

    @Test
    void aFlaggedFileCountsOnceThePersonConfirmsItAndNotBefore() {
        String id = genome.taken(patient, "", RawData.man(1)).extract().path("id");

        genome.as(patient)
                .post("/api/genome/imports/" + id + "/confirm")
                .then()
                .statusCode(200)
                .body("status", equalTo("stored"))
                .body("flags", empty())
                .body("report.platform", equalTo("23andMe"));
        assertThat(genome.layer(patient)).isInstanceOf(GenomeLayer.Present.class);
        genome.as(patient).post("/api/genome/imports/" + id + "/discard").then().statusCode(409);
        genome.as(patient)
                .get("/api/genome/imports")
                .then()
                .body("items.id", contains(id))
                .body("items.status", contains("stored"));
    }

    @Test
    void ofAFlaggedFileThatIsDiscardedNothingStays() {
        String id = genome.taken(patient, "", RawData.man(1)).extract().path("id");
        PatientId other = genome.somebody();
        genome.as(other).post("/api/genome/imports/" + id + "/discard").then().statusCode(404);
        assertThat(parts()).isPositive();

        genome.as(patient)
                .post("/api/genome/imports/" + id + "/discard")
                .then()
                .statusCode(200)
                .body("status", equalTo("refused"))
                .body("refusal.code", equalTo("discarded"));
        assertThat(parts()).isZero();
        genome.as(patient).post("/api/genome/imports/" + id + "/confirm").then().statusCode(409);
    }

    @Test
    void aClosedLayerTakesNoFlaggedFile() {
        String id = genome.taken(patient, "", RawData.man(1)).extract().path("id");
        genome.consent(patient, false);

        genome.as(patient).post("/api/genome/imports/" + id + "/confirm").then().statusCode(403);
    }

    @Test
    void anImportOfSomebodyElseLooksLikeOneThatIsNotThere() {
        String id = genome.taken(patient, "", RawData.woman(1)).extract().path("id");
        PatientId other = genome.somebody();
        String stranger = genome.as(other)
                .get("/api/genome/imports/" + id)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertThat(stranger)
                .isEqualTo(genome.as(other)
                        .get("/api/genome/imports/00000000-0000-0000-0000-000000000000")
                        .asString());
    }

    @Test
    void anImportWhoseProcessIsGoneSaysThatItWasInterrupted() {
        tables.change(
                "insert into genome_import (patient, id, status, received_at, progress_at, total_bytes) values"
                        + " (?, '00000000-0000-0000-0000-00000000000a', 'reading', now() - interval '1 hour',"
                        + " now() - interval '1 hour', 5)",
                patient.value());
        genome.as(patient)
                .get("/api/genome/imports/00000000-0000-0000-0000-00000000000a")
                .then()
                .body("status", equalTo("refused"))
                .body("refusal.code", equalTo("interrupted"))
                .body("refusal.message", startsWith("The service stopped"));
    }
}
