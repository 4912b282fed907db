package io.epione.signals.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.genome.GenePhenotype;
import io.epione.profile.genome.LaboratoryReport;
import io.epione.profile.person.PatientId;
import io.epione.signals.fhir.GeneticReports.Result;
import io.epione.signals.fhir.GeneticReports.Taken;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneticReportsTest {
    private static final GeneticReports READER = new GeneticReports(Map.of(
            "CYP2D6", Set.of("Poor Metabolizer", "Normal Metabolizer"),
            "HLA-B", Set.of("*57:01 positive", "*57:01 negative"),
            "G6PD", Set.of("Deficient", "Normal")));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    private static Taken taken(String body) {
        return READER.from(body.getBytes(StandardCharsets.UTF_8), new PatientId("p-1"));
    }

    private static List<LaboratoryReport> reports(String observation) {
        return taken(observation).results().stream()
                .flatMap(result ->
                        result instanceof Result.Told told ? told.reports().stream() : java.util.stream.Stream.of())
                .toList();
    }

    private static String observation(String code, String value, String more) {
        return """
                {"resourceType":"Observation","id":"o-1","status":"final","effectiveDateTime":"2026-03-04T10:00:00Z",
                 "code":%s,"valueCodeableConcept":%s%s}""".formatted(code, value, more);
    }

    private static String gene(String gene) {
        return """
                ,"component":[{"code":{"coding":[{"system":"http://loinc.org","code":"48018-6"}]},
                 "valueCodeableConcept":{"coding":[%s]}}]""".formatted(gene);
    }

    private static final String GENOTYPE = "{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"84413-4\"}]}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":\"CYP2D6 *4/*4\"} | *4/*4",
                "{\"coding\":[{\"system\":\"http://www.pharmvar.org\",\"code\":\"CYP2D6*1/*4\"}]} | *1/*4",
                "{\"text\":\"*1x2/*4\"} | *1x2/*4"
            })
    void aDiplotypeIsKeptAsItWasWrittenWithoutTheGenesName(String value, String diplotype) {
        assertThat(reports(observation(GENOTYPE, value, gene("{\"code\":\"HGNC:2625\"}"))))
                .containsExactly(new LaboratoryReport("CYP2D6", diplotype, null, "a laboratory", DAY));
    }

    @Test
    void aGlStringShowsTheAlleleThatItHasAndNothingOfWhatItLacks() {
        String value = "{\"coding\":[{\"code\":\"hla#3.31.0#HLA-B*57:01:01+HLA-B*08:01\"}]}";

        assertThat(reports(observation(GENOTYPE, value, gene("{\"code\":\"HGNC:4932\"}"))))
                .containsExactly(new LaboratoryReport(
                        "HLA-B", "*57:01:01/*08:01", new GenePhenotype("*57:01 positive", null), "a laboratory", DAY));
        assertThat(reports(observation(GENOTYPE, value.replace("57:01:01", "07:02"), gene("{\"display\":\"HLA-B\"}"))))
                .extracting(LaboratoryReport::phenotype)
                .containsOnlyNulls();
        assertThat(reports(observation(
                        GENOTYPE, value.replace("57:01:01", "57:01/HLA-B*57:03"), gene("{\"display\":\"HLA-B\"}"))))
                .as("one of several that the method cannot tell apart")
                .extracting(LaboratoryReport::phenotype)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({
        "poor metabolizer, Poor Metabolizer",
        "CYP2D6 Poor metaboliser, Poor Metabolizer",
        "Extensive metabolizer, Normal Metabolizer",
        "Ultra-rapid metabolizer, Ultrarapid Metabolizer",
        "Likely poor metabolizer,",
        "Not a poor metabolizer,",
        "Poor metabolizer or intermediate metabolizer,"
    })
    void aPhenotypeIsWhatIsStatedAndNothingNearIt(String said, String term) {
        String code = "{\"text\":\"CYP2D6 phenotype\"}";

        assertThat(reports(observation(code, "{\"text\":\"" + said + "\"}", "")))
                .extracting(report ->
                        report.phenotype() == null ? null : report.phenotype().name())
                .isEqualTo(term == null ? List.of() : List.of(term));
    }

    @Test
    void anotherGenesWordsAreTheirs() {
        assertThat(reports(observation("{\"text\":\"G6PD phenotype\"}", "{\"text\":\"Deficient\"}", "")))
                .singleElement()
                .satisfies(report -> assertThat(report.gene()).isEqualTo("G6PD"));
    }

    @Test
    void whatIsNotFinalHasNoDayOrNoKnownGeneIsNotKeptAndYetTakenOut() {
        String sent = observation(GENOTYPE, "{\"text\":\"CYP2D6 *4/*4\"}", "");

        for (String wrong : List.of(
                sent.replace("\"final\"", "\"preliminary\""),
                sent.replace("2026-03-04T10:00:00Z", "2026"),
                sent.replace("CYP2D6", "BRCA1"))) {
            assertThat(taken(wrong).results()).singleElement().isInstanceOf(Result.NotKept.class);
            assertThat(new String(taken(wrong).rest(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"resourceType\":\"Observation\"}");
        }
    }

    @Test
    void aReportLendsItsResultsDayAndLaboratory() {
        String bare = observation(GENOTYPE, "{\"text\":\"CYP2D6 *4/*4\"}", "")
                .replace("\"effectiveDateTime\":\"2026-03-04T10:00:00Z\",", "");
        String bundle = """
                {"resourceType":"Bundle","type":"collection","entry":[
                 {"resource":{"resourceType":"DiagnosticReport","status":"final","issued":"2026-03-04T10:00:00Z",
                   "code":{"coding":[{"code":"51969-4"}]},"performer":[{"reference":"Organization/l"}],
                   "result":[{"reference":"Observation/o-1"}]}},
                 {"resource":{"resourceType":"Organization","id":"l","name":"Genes Laboratory"}},
                 {"resource":%s}]}""".formatted(bare);

        assertThat(reports(bundle))
                .containsExactly(new LaboratoryReport("CYP2D6", "*4/*4", null, "Genes Laboratory", DAY));
        assertThat(taken(bundle).results()).extracting(Result::index).containsExactly(0, 2);
    }

    @Test
    void resultsInsideOfAReportAreReadWithIt() {
        String contained = observation(GENOTYPE, "{\"text\":\"CYP2D6 *4/*4\"}", "");

        assertThat(reports("{\"resourceType\":\"DiagnosticReport\",\"status\":\"final\",\"code\":{\"text\":\"Genes\"},"
                        + "\"contained\":[" + contained + "]}"))
                .hasSize(1);
    }

    @Test
    void somebodyElsesResultIsTakenOutAndIsNobodys() {
        String sent =
                observation(GENOTYPE, "{\"text\":\"CYP2D6 *4/*4\"}", ",\"subject\":{\"reference\":\"Patient/p-2\"}");
        String patient = "{\"resourceType\":\"Patient\",\"id\":\"p-1\"}";
        Taken taken = taken("{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[{\"resource\":" + patient
                + "},{\"resource\":" + sent + "}]}");

        assertThat(taken.results()).isEmpty();
        assertThat(new String(taken.rest(), StandardCharsets.UTF_8))
                .doesNotContain("*4")
                .contains("Patient/p-2");
    }

    @Test
    void aDeliveryWithoutGenesIsLeftAsItIs() {
        byte[] body =
                "{\"resourceType\":\"Observation\", \"code\":{\"text\":\"Glucose\"}}".getBytes(StandardCharsets.UTF_8);

        assertThat(READER.from(body, new PatientId("p-1")).rest()).isSameAs(body);
        assertThat(READER.from("{\"CYP2D6".getBytes(StandardCharsets.UTF_8), new PatientId("p-1"))
                        .results())
                .isEmpty();
    }
}
