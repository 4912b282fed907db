package io.epione.models.polygenic;

import io.epione.profile.genome.Build;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads scoring files of the PGS Catalog, format 2.0, plain or gzipped. Positions that the Catalog harmonised are preferred
 * to the authors' own. Reading is bounded: 2^21 rows, lines of 1 MiB.
 */
public final class ScoringFileReader {
    private static final int BUFFER = 1 << 16;

    private ScoringFileReader() {}

    /**
     * What the caller states where the file does not.
     *
     * @param id      for a file without {@code pgs_id}
     * @param licence for a file without one
     * @param build   for a file without one
     */
    public record Stated(
            @Nullable String id,
            @Nullable String licence,
            @Nullable Build build) {
        /** Nothing. */
        public static final Stated NOTHING = new Stated(null, null, null);
    }

    /** Reads to the end; the stream is left open. A file that cannot be used is refused, with its faults. */
    public static ScoreReading read(InputStream file, Stated stated) throws IOException {
        try {
            return read(new TextLines(unpacked(file)), stated);
        } catch (EOFException | ZipException e) {
            return refused("the gzip is cut off or damaged: " + e.getMessage());
        } catch (LineTooLong e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    /** The text of a file that may be gzipped. */
    static InputStream unpacked(InputStream file) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(file, BUFFER);
        bytes.mark(2);
        boolean gzipped = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return gzipped ? new GZIPInputStream(bytes, BUFFER) : bytes;
    }

    private static ScoreReading read(TextLines lines, Stated stated) throws IOException {
        Metadata metadata = new Metadata();
        boolean there = lines.next();
        while (there && (lines.from() == lines.to() || lines.bytes()[lines.from()] == '#')) {
            metadata.line(lines.text());
            there = lines.next();
        }
        if (!there) {
            return refused("the file holds no table");
        }
        Map<Column, Integer> columns = Column.find(lines.text());
        Faults faults = new Faults();
        ScoreHeader header = header(metadata, stated, faults);
        check(columns, faults);
        if (!faults.none() || header == null) {
            return faults.refused();
        }
        ScoreRows rows = new ScoreRows();
        RowReader reader = new RowReader(columns, metadata.harmonised(), rows, faults);
        while (lines.next()) {
            if (rows.count() >= ScoreRows.MOST_ROWS) {
                return refused("the file has more than " + ScoreRows.MOST_ROWS + " rows");
            }
            reader.row(lines);
        }
        if (!rows.anyPlaced() && faults.none()) {
            faults.add("no row has a place on chromosomes 1 to 22, X, Y or MT");
        }
        return faults.none() ? new ScoreReading.Read(new ScoringFile(header, rows.columns())) : faults.refused();
    }

    private static @Nullable ScoreHeader header(Metadata metadata, Stated stated, Faults faults) {
        String id = stated.id == null ? metadata.text("pgs_id") : stated.id;
        String licence = stated.licence == null ? metadata.licence() : stated.licence;
        Build build = metadata.build() == null ? stated.build : metadata.build();
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            faults.add("no pgs_id names the score; name it (letters, digits, dot, hyphen, underscore; at most 64)");
        }
        if (build == null) {
            faults.add(
                    "neither HmPOS_build nor genome_build says GRCh37 or GRCh38: on which assembly are the positions?");
        }
        return build == null
                ? null
                : new ScoreHeader(
                        id,
                        metadata.text("pgs_name"),
                        metadata.text("trait_reported"),
                        licence,
                        metadata.text("citation"),
                        build,
                        metadata.variants());
    }

    private static void check(Map<Column, Integer> columns, Faults faults) {
        if (!columns.containsKey(Column.EFFECT_ALLELE)) {
            faults.add("there is no column effect_allele");
        }
        boolean own = columns.containsKey(Column.WEIGHT_0)
                && columns.containsKey(Column.WEIGHT_1)
                && columns.containsKey(Column.WEIGHT_2);
        if (!columns.containsKey(Column.WEIGHT) && !own) {
            faults.add("there is neither a column effect_weight nor the three dosage_0_weight to dosage_2_weight");
        }
        boolean placed = columns.containsKey(Column.CHROMOSOME) && columns.containsKey(Column.POSITION)
                || columns.containsKey(Column.HARMONISED_CHROMOSOME) && columns.containsKey(Column.HARMONISED_POSITION);
        if (!placed) {
            faults.add("there are no positions (chr_name and chr_position); the harmonised file of the PGS Catalog has"
                    + " them");
        }
    }

    private static ScoreReading refused(String why) {
        Faults faults = new Faults();
        faults.add(why);
        return faults.refused();
    }
}
