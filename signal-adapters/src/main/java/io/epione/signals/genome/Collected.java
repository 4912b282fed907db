package io.epione.signals.genome;

import io.epione.profile.genome.Chromosome;
import io.epione.profile.genome.GenotypesBuilder;
import io.epione.profile.genome.PackedGenotypes;
import io.epione.profile.genome.SiteCall;
import io.epione.profile.genome.Sites;
import io.epione.profile.genome.SnvCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file on their way into a {@link GenotypesBuilder}, within its limits. Not thread-safe. */
public final class Collected {
    /** Files whose rows say things twice more often than one in so many are no files of one person. */
    private static final int ONE_DUPLICATE_IN = 10;

    private static final int DUPLICATES_FROM = 1000;
    private static final long MOST_TEXT = 64L << 20;

    private final GenotypesBuilder builder = new GenotypesBuilder();
    private final BuildFinder buildFinder = new BuildFinder();
    private final StrandCheck strand = new StrandCheck();
    private final GenomeLimits limits;
    private final List<String> notes = new ArrayList<>();
    private long left;
    private long filtered;

    public Collected(GenomeLimits limits) {
        this.limits = limits;
    }

    public BuildFinder build() {
        return buildFinder;
    }

    /** A row that fits a code, see {@link GenotypesBuilder#add}. */
    public void add(Chromosome chromosome, int position, int code, int rsId, double r2) throws RefusedGenome {
        buildFinder.see(chromosome, position, rsId);
        strand.see(rsId, code);
        builder.add(chromosome, position, code, rsId, r2);
        refuseTooMany();
    }

    /** A row that fits none, see {@link GenotypesBuilder#addComplex}. */
    public void addComplex(
            Chromosome chromosome,
            int position,
            @Nullable String reference,
            @Nullable String alternatives,
            @Nullable String first,
            @Nullable String second,
            boolean phased,
            int rsId,
            double r2)
            throws RefusedGenome {
        buildFinder.see(chromosome, position, rsId);
        builder.addComplex(chromosome, position, reference, alternatives, first, second, phased, rsId, r2);
        refuseTooMany();
    }

    /** A stretch, see {@link GenotypesBuilder#addBlock}. */
    public void addBlock(Chromosome chromosome, int start, int end, int copies) throws RefusedGenome {
        buildFinder.see(chromosome, end, 0);
        builder.addBlock(chromosome, start, end, copies);
        refuseTooMany();
    }

    /** A row that is not kept. */
    public void leave() {
        left++;
    }

    /** A row that is kept without the genotype it gives. */
    public void distrust() {
        filtered++;
    }

    public void note(String word) {
        if (!notes.contains(word)) {
            notes.add(word);
        }
    }

    /** For what is done to the rows once the assembly is known. */
    public GenotypesBuilder builder() {
        return builder;
    }

    private void refuseTooMany() throws RefusedGenome {
        if (builder.size() > limits.sites() || builder.textChars() > MOST_TEXT) {
            throw new RefusedGenome("too-many-sites", "The file has more variants than are taken in here.");
        }
    }

    /** Packs all and reports on it. */
    public GenomeFile.Read finish(String format, String platform, BuildFinder.Found found, long rows)
            throws RefusedGenome {
        if (builder.size() == 0) {
            throw new RefusedGenome("no-genotypes", "The file lists no site of a chromosome.");
        }
        strand.refuseOtherStrand();
        PackedGenotypes packed = builder.build(found.build());
        if (builder.duplicates() > DUPLICATES_FROM && builder.duplicates() > rows / ONE_DUPLICATE_IN) {
            throw new RefusedGenome("duplicate-rows", "Many rows say the same twice; send the file as it was made.");
        }
        return new GenomeFile.Read(packed, report(format, platform, found, rows, packed));
    }

    private GenomeReport report(
            String format, String platform, BuildFinder.Found found, long rows, PackedGenotypes packed)
            throws RefusedGenome {
        int called = 0;
        int imputed = 0;
        int blocks = 0;
        boolean phased = false;
        for (Chromosome chromosome : Chromosome.all()) {
            Sites sites = packed.sites(chromosome);
            blocks += sites.blocks().size();
            for (int row = 0; row < sites.size(); row++) {
                int code = sites.code(row);
                boolean hasCall = code == SnvCode.COMPLEX
                        ? !(sites.call(row) instanceof SiteCall.NoCall)
                        : SnvCode.isCalled(code);
                boolean inferred = hasCall && !Double.isNaN(sites.r2(row));
                imputed += inferred ? 1 : 0;
                called += hasCall && !inferred ? 1 : 0;
                phased |= SnvCode.isPhased(code) && SnvCode.first(code) != SnvCode.second(code);
            }
        }
        if (called + imputed + blocks == 0) {
            throw new RefusedGenome("no-genotypes", "No site of the file has a genotype.");
        }
        return new GenomeReport(
                format,
                platform,
                found.build(),
                found.by(),
                rows,
                packed.size(),
                called,
                imputed,
                blocks,
                phased,
                left,
                filtered,
                builder.duplicates(),
                builder.conflicts(),
                strand.agreeing(),
                strand.opposing(),
                SexCheck.of(packed),
                notes);
    }
}
