package io.epione.assistant.genome;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.epione.profile.genome.Build;
import io.epione.signals.genome.GenomeReport;
import io.epione.signals.genome.SexCheck;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file is and how good it is, see {@link GenomeReport}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportView(
        String format,
        String platform,
        String build,
        String buildBy,
        long rows,
        int variants,
        int called,
        int imputed,
        int referenceBlocks,
        @Nullable Double callRate,
        boolean phased,
        long leftOut,
        long filtered,
        int duplicates,
        int conflicts,
        Strand strand,
        Sex sexChromosomes,
        List<String> notes) {

    /** Known sites that are written as the forward strand has them, and those that are not. */
    record Strand(int agreeing, int opposing) {}

    /**
     * What X and Y look like.
     *
     * @param finding {@code one-x}, {@code two-x} or {@code unclear}
     * @param xHeterozygosity share of called sites of X with two alleles, absent without any
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sex(String finding, @Nullable Double xHeterozygosity, int xCalled, int yCalled, int yListed) {}

    static ReportView of(GenomeReport report) {
        SexCheck sex = report.sex();
        return new ReportView(
                report.format(),
                report.platform(),
                report.build() == Build.GRCH37 ? "GRCh37" : "GRCh38",
                report.buildBy(),
                report.rows(),
                report.sites(),
                report.called(),
                report.imputed(),
                report.blocks(),
                known(report.callRate()),
                report.phased(),
                report.left(),
                report.filtered(),
                report.duplicates(),
                report.conflicts(),
                new Strand(report.strandAgreeing(), report.strandOpposing()),
                new Sex(
                        sex.finding().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        known(sex.xMixedRate()),
                        sex.xCalled(),
                        sex.yCalled(),
                        sex.yListed()),
                report.notes());
    }

    private static @Nullable Double known(double rate) {
        return Double.isNaN(rate) ? null : rate;
    }
}
