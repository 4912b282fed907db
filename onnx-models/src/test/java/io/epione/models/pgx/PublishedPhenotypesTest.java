package io.epione.models.pgx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.models.polygenic.ReferenceFiles;
import io.epione.profile.genome.GenePhenotype;
import io.epione.profile.genome.GuidanceClass;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The worked examples of phenotypes and of guidance, as they are published. */
class PublishedPhenotypesTest {
    @Test
    void aDiplotypeHasThePublishedPhenotypeAndScore() throws IOException {
        List<JsonNode> examples = examples("pgx-phenotype");

        assertThat(examples).hasSize(7).allSatisfy(example -> {
            JsonNode in = example.path("input");
            GeneTable table = PgxFiles.read("genes/" + in.path("gene").asText() + ".yaml", GeneTable.class);
            String[] names = in.path("diplotype").asText().split("/", -1);
            GenePhenotype phenotype = table.phenotype(allele(table, names[0]), allele(table, names[1]));

            assertThat(phenotype.name())
                    .isEqualTo(example.path("expected").path("phenotype").asText());
            JsonNode score = example.path("expected").path("activity");
            if (score.isNumber()) {
                assertThat(phenotype.activityScore()).isNotNull();
                assertThat(Double.parseDouble(String.valueOf(phenotype.activityScore())))
                        .isEqualTo(score.asDouble());
            }
        });
    }

    @Test
    void whatTheGuidelineAvoidsIsAvoided() throws IOException {
        GuidanceFile guidance = PgxFiles.read("guidance.yaml", GuidanceFile.class);

        assertThat(examples("pgx-advice")).hasSize(1).allSatisfy(example -> {
            JsonNode in = example.path("input");
            assertThat(example.path("expected").path("gist").asText()).startsWith("avoid");
            assertThat(guidance.entries().stream()
                            .filter(entry -> entry.gene().equals(in.path("gene").asText()))
                            .filter(entry ->
                                    entry.medicines().contains(in.path("drug").asText()))
                            .map(entry -> entry.of(
                                    new GenePhenotype(in.path("phenotype").asText(), null))))
                    .containsExactly(GuidanceClass.AVOID);
        });
    }

    /** Those of DPYD stand in brackets behind the change that they name. */
    private static NamedAllele allele(GeneTable table, String name) {
        return table.alleles().stream()
                .filter(allele -> allele.name().equals(name) || allele.name().endsWith("(" + name + ")"))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> examples(String model) throws IOException {
        JsonNode all = new ObjectMapper()
                .readTree(ReferenceFiles.at("golden/model_examples.json").toFile());
        return StreamSupport.stream(all.spliterator(), false)
                .filter(example -> example.path("model").asText().equals(model))
                .toList();
    }
}
