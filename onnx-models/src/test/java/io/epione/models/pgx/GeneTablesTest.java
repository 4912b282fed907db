package io.epione.models.pgx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneTablesTest {
    static Stream<GeneTable> tables() {
        return new PgxCaller().genes().stream().map(gene -> PgxFiles.read("genes/" + gene + ".yaml", GeneTable.class));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTableHasOneReferenceAndListsOnlyBasesOfItsSites(GeneTable table) {
        assertThat(table.alleles().stream().filter(NamedAllele::reference)).hasSize(1);
        table.variants()
                .forEach(allele -> allele.bases().keySet().forEach(at -> {
                    Site site = table.sites().stream()
                            .filter(one -> one.at() == at)
                            .findFirst()
                            .orElseThrow();
                    assertThat(site.alleles().stream().anyMatch(base -> allele.allows(site, base)))
                            .as(table.gene() + " " + allele.name() + " at " + at)
                            .isTrue();
                }));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void noTwoSitesStandAtOnePlace(GeneTable table) {
        assertThat(table.sites()).extracting(Site::at).doesNotHaveDuplicates();
        assertThat(table.sites()).extracting(Site::id).doesNotHaveDuplicates();
    }

    @Test
    void namesAreOrderedByTheirNumbers() {
        assertThat(Stream.of("c.1905+1G>A (*2A)", "*17", "*2", "*80+*28", "*80", "c.557A>G", "Reference")
                        .sorted(Names.NATURAL))
                .isEqualTo(List.of("*2", "*17", "*80", "*80+*28", "Reference", "c.557A>G", "c.1905+1G>A (*2A)"));
    }
}
