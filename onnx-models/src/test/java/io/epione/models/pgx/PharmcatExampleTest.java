package io.epione.models.pgx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.profile.genome.Build;
import io.epione.profile.genome.GenePhenotype;
import io.epione.profile.genome.GeneResult;
import io.epione.profile.genome.PossibleDiplotype;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PharmcatExampleTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theExampleRunComesOutEqual() throws IOException {
        List<GeneResult> results = new PgxCaller()
                .call(VcfGenotypes.read(Pharmcat.path("pharmcat.example.vcf"), 0, Build.GRCH38), List.of());
        List<String> ours = new ArrayList<>();
        for (GeneResult result : results) {
            if (result instanceof GeneResult.Read read) {
                assertThat(read.best()).as(read.gene()).hasSize(1);
                ours.add(line(read.gene(), read.best().getFirst()));
            }
        }

        List<String> theirs = Files.readAllLines(Pharmcat.path("pharmcat.example.report.tsv")).stream()
                .skip(2)
                .map(line -> line.split("\t", -1))
                .filter(cells -> new PgxCaller().genes().contains(cells[0]))
                .map(cells -> cells[0] + " " + cells[1] + " " + cells[2].strip() + " " + cells[3] + " " + cells[12])
                .toList();

        assertThat(theirs).hasSize(13);
        assertThat(ours).containsExactlyInAnyOrderElementsOf(theirs);
    }

    @Test
    void everyPairOfAllelesHasThePhenotypeOfTheTables() throws IOException {
        int pairs = 0;
        for (String gene : new PgxCaller().genes()) {
            GeneTable table = PgxFiles.read("genes/" + gene + ".yaml", GeneTable.class);
            if (table.phenotypes().isEmpty()) {
                continue;
            }
            JsonNode phenotypes =
                    JSON.readTree(Pharmcat.path("phenotype/" + gene + ".json").toFile());
            for (JsonNode row : phenotypes.get("diplotypes")) {
                List<String> names = new ArrayList<>();
                row.get("diplotypekey").properties().forEach(entry -> {
                    names.add(entry.getKey());
                    if (entry.getValue().asInt() == 2) {
                        names.add(entry.getKey());
                    }
                });
                if (names.stream().allMatch(name -> known(table, name))) {
                    GenePhenotype phenotype =
                            table.phenotype(table.allele(names.getFirst()), table.allele(names.getLast()));
                    assertThat(phenotype)
                            .as(gene + " " + names)
                            .isEqualTo(new GenePhenotype(
                                    row.get("phenotype").asText(),
                                    row.get("activityScore").isNull()
                                            ? null
                                            : row.get("activityScore").asText()));
                    pairs++;
                }
            }
        }
        assertThat(pairs).isGreaterThan(9500);
    }

    private static boolean known(GeneTable table, String name) {
        return table.alleles().stream().anyMatch(allele -> allele.name().equals(name));
    }

    private static String line(String gene, PossibleDiplotype best) {
        boolean named = !best.phenotype().name().equals(best.diplotype().text());
        return String.join(
                " ",
                gene,
                best.diplotype().text(),
                named ? best.phenotype().name() : "",
                Objects.requireNonNullElse(best.phenotype().activityScore(), ""),
                "no");
    }
}
