package io.epione.assistant.genome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopClient;
import io.epione.profile.genome.Build;
import io.epione.profile.person.PatientId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A person's file on GRCh37 and one on GRCh38 say the same, and are known to be of one person. */
@QuarkusTest
class TwoAssembliesTest {
    private final Genome genome;
    private final LoopClient loop;
    private final SignedTokens tokens;
    private final OnBothAssemblies person;

    @Inject
    TwoAssembliesTest(Genome genome, LoopClient loop, SignedTokens tokens) throws IOException {
        this.genome = genome;
        this.loop = loop;
        this.tokens = tokens;
        this.person = new OnBothAssemblies();
    }

    private void sends(PatientId patient, Build build) {
        genome.taken(patient, "", person.vcf(build).getBytes(StandardCharsets.UTF_8))
                .body("status", equalTo("stored"))
                .body("report.build", equalTo(OnBothAssemblies.name(build)));
        genome.checked();
    }

    private JsonNode read(PatientId patient, String path) {
        return loop.get(tokens.patient(patient.value()), path);
    }

    /** What is told of the genes; a position that is missing has its number on the file's own assembly. */
    private JsonNode genes(PatientId patient) {
        JsonNode told = read(patient, "/api/genome/pgx");
        told.path("genes")
                .forEach(gene -> gene.path("missing").forEach(site -> ((ObjectNode) site).remove("position")));
        return told;
    }

    @Test
    void theSamePersonOnEitherAssemblyGetsTheSameFacts() {
        PatientId patient = genome.somebody();
        genome.takes(patient, "Clopidogrel 75 mg");
        sends(patient, Build.GRCH37);
        JsonNode genes = genes(patient);
        JsonNode scores = read(patient, "/api/genome/scores").path("scores");
        List<String> raised = reasons(patient);
        assertThat(genes.path("genes").findValuesAsText("diplotype")).contains("*2/*2");
        assertThat(scores.findValuesAsText("state")).containsOnly("scored").hasSize(3);
        assertThat(scores.get(0).path("match").path("rate").asDouble()).isGreaterThan(0.75);
        assertThat(raised).hasSize(2).anyMatch(one -> one.contains("BRCA1")).anyMatch(one -> one.contains("CYP2C19"));

        sends(patient, Build.GRCH38);

        assertThat(genes(patient)).isEqualTo(genes);
        JsonNode again = read(patient, "/api/genome/scores").path("scores");
        for (int i = 0; i < scores.size(); i++) {
            assertThat(again.get(i).path("match")).isEqualTo(scores.get(i).path("match"));
            assertThat(again.get(i).path("sum").asDouble())
                    .isCloseTo(scores.get(i).path("sum").asDouble(), within(1e-12));
        }
        assertThat(reasons(patient)).as("nothing is raised twice").containsExactlyInAnyOrderElementsOf(raised);
    }

    @Test
    void aFileOfTheOtherAssemblyIsJoinedByIdentifierAndOneOfSomebodyElseIsNot() {
        PatientId patient = genome.somebody();
        genome.taken(patient, "", RawData.woman(3)).body("status", equalTo("stored"));

        genome.taken(patient, "", person.vcf(Build.GRCH38).getBytes(StandardCharsets.UTF_8))
                .body("status", equalTo("flagged"))
                .body("flags[0]", equalTo("other-person"));
    }

    private List<String> reasons(PatientId patient) {
        return loop.open(patient.value()).stream()
                .map(one -> one.path("reason").asText())
                .toList();
    }
}
