package io.epione.models.pgx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Positions on GRCh37 as dbSNP gives them. */
    @ParameterizedTest
    @CsvSource({
        "ABCG2, rs2231142, 89052323",
        "CYP2B6, rs3745274, 41512841",
        "CYP2B6, rs28399499, 41518221",
        "CYP2C19, rs4244285, 96541616",
        "CYP2C19, rs12248560, 96521657",
        "CYP2C9, rs1799853, 96702047",
        "CYP2C9, rs1057910, 96741053",
        "CYP3A5, rs776746, 99270539",
        "CYP4F2, rs2108622, 15990431",
        "DPYD, rs3918290, 97915614",
        "DPYD, rs75017182, 98045449",
        "IFNL3, rs12979860, 39738787",
        "NUDT15, rs116855232, 48619855",
        "SLCO1B1, rs4149056, 21331549",
        "TPMT, rs1142345, 18130918",
        "TPMT, rs1800462, 18143955",
        "UGT1A1, rs4148323, 234669144",
        "VKORC1, rs9923231, 31107689",
    })
    void onTheOlderAssemblyEverySiteLiesWhereItIsPublished(String gene, String id, int grch37) {
        GeneTable table = PgxFiles.read("genes/" + gene + ".yaml", GeneTable.class);

        assertThat(table.sites())
                .filteredOn(site -> site.id().equals(id))
                .extracting(site -> site.at() + table.grch37Offset())
                .containsExactly(grch37);
    }

    @Test
    void namesAreOrderedByTheirNumbers() {
        assertThat(Stream.of("c.1905+1G>A (*2A)", "*17", "*2", "*80+*28", "*80", "c.557A>G", "Reference")
                        .sorted(Names.NATURAL))
                .isEqualTo(List.of("*2", "*17", "*80", "*80+*28", "Reference", "c.557A>G", "c.1905+1G>A (*2A)"));
    }
}
