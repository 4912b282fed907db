package io.epione.models.polygenic;

import io.epione.models.polygenic.ScoringFile.Alleles;
import io.epione.models.polygenic.ScoringFile.Interaction;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the rows of one scoring file. What a row cannot mean is a fault with its line. */
final class RowReader {
    private static final String OF_INTERACTIONS = "_x_";
    private static final String OF_HAPLOTYPES = ";";
    private static final Pattern BASES = Pattern.compile("[ACGTN]+|[A-Z-]");

    private final ScoreRows rows;
    private final Faults faults;
    private final Fields fields;
    private final Column chromosome;
    private final Column position;

    RowReader(Map<Column, Integer> columns, boolean harmonised, ScoreRows rows, Faults faults) {
        this.rows = rows;
        this.faults = faults;
        this.fields = new Fields(columns);
        boolean use =
                harmonised && columns.containsKey(Column.HARMONISED_POSITION) || !columns.containsKey(Column.POSITION);
        this.chromosome = use ? Column.HARMONISED_CHROMOSOME : Column.CHROMOSOME;
        this.position = use ? Column.HARMONISED_POSITION : Column.POSITION;
    }

    void row(TextLines line) {
        if (line.from() == line.to()) {
            return;
        }
        fields.split(line);
        if (fields.isTrue(Column.HAPLOTYPE) || fields.isTrue(Column.DIPLOTYPE)) {
            if (fields.isTrue(Column.DIPLOTYPE) || !joined(line.number(), OF_HAPLOTYPES, true)) {
                faults.add(
                        line.number(),
                        "%s is a haplotype or diplotype, which single sites do not tell"
                                        .formatted(fields.text(Column.EFFECT_ALLELE))
                                + "; a haplotype needs position and both alleles (single bases) of each of its sites,"
                                + " joined by ;");
            }
        } else if (fields.isTrue(Column.INTERACTION)
                || fields.base(Column.EFFECT_ALLELE) == Bases.LONGER
                        && fields.text(Column.EFFECT_ALLELE).contains(OF_INTERACTIONS)) {
            if (!joined(line.number(), OF_INTERACTIONS, false)) {
                faults.add(
                        line.number(),
                        "an interaction needs chromosome, position and both alleles (single bases) of each site, joined by"
                                + " _x_, and one weight");
            }
        } else {
            single(line.number());
        }
    }

    private void single(int line) {
        int at = fields.isEmpty(position) ? 0 : fields.whole(position);
        int effect = fields.base(Column.EFFECT_ALLELE);
        int other = other();
        boolean own = fields.has(Column.WEIGHT_0) && !fields.isEmpty(Column.WEIGHT_0);
        double weight = own ? 0 : fields.number(Column.WEIGHT);
        if (at < 0) {
            faults.add(line, "the position " + fields.text(position) + " is no whole number from 1 to 300,000,000");
        } else if (effect == Bases.NONE) {
            faults.add(line, "the effect allele is missing");
        } else if (!Double.isFinite(weight)) {
            faults.add(line, "the weight \"" + fields.text(Column.WEIGHT) + "\" is not a number");
        } else {
            int row = rows.add(line, fields.chromosome(chromosome), at, Bases.pair(effect, other), weight);
            longer(line, row, effect, other);
            if (own) {
                own(line, row);
            } else {
                rows.model(row, model());
            }
            if (fields.has(Column.FREQUENCY)) {
                frequency(line, row);
            }
        }
    }

    /** The other allele; none where several were inferred, as in A/C. */
    private int other() {
        int code = fields.base(otherColumn());
        return code == Bases.LONGER && !BASES.matcher(upper(otherColumn())).matches() ? Bases.NONE : code;
    }

    private Column otherColumn() {
        return fields.isEmpty(Column.OTHER_ALLELE) ? Column.INFERRED_OTHER_ALLELE : Column.OTHER_ALLELE;
    }

    private String upper(Column column) {
        return fields.text(column).toUpperCase(Locale.ROOT);
    }

    /** Alleles of more than a base are kept as texts. */
    private void longer(int line, int row, int effect, int other) {
        if (effect != Bases.LONGER && other != Bases.LONGER) {
            return;
        }
        String name = upper(Column.EFFECT_ALLELE);
        if (!BASES.matcher(name).matches()) {
            faults.add(line, "the effect allele " + name + " is a name and no bases, which single sites do not tell");
        }
        rows.alleles(row, new Alleles(name, other == Bases.NONE ? null : upper(otherColumn())));
    }

    private byte model() {
        String type = fields.has(Column.EFFECT_TYPE) ? fields.text(Column.EFFECT_TYPE) : "";
        if (fields.isTrue(Column.DOMINANT) || type.equals("dominant")) {
            return ScoringFile.DOMINANT;
        }
        return fields.isTrue(Column.RECESSIVE) || type.equals("recessive")
                ? ScoringFile.RECESSIVE
                : ScoringFile.ADDITIVE;
    }

    private void own(int line, int row) {
        double none = fields.number(Column.WEIGHT_0);
        double one = fields.number(Column.WEIGHT_1);
        double two = fields.number(Column.WEIGHT_2);
        if (!Double.isFinite(none + one + two)) {
            faults.add(line, "one of the three dosage weights is not a number");
        }
        rows.own(row, none, one, two);
    }

    private void frequency(int line, int row) {
        double frequency = fields.isEmpty(Column.FREQUENCY) ? Double.NaN : fields.number(Column.FREQUENCY);
        if (frequency < 0 || frequency > 1) {
            faults.add(line, "the allele frequency " + frequency + " is not between 0 and 1");
        }
        rows.frequency(row, frequency);
    }

    /** One weight for several sites, whose entries are joined in each column; false where they are not whole. */
    private boolean joined(int line, String by, boolean haplotype) {
        String[] effects = split(Column.EFFECT_ALLELE, by);
        String[] others = split(Column.OTHER_ALLELE, by);
        String[] chromosomes = split(chromosome, by);
        String[] positions = split(position, by);
        double weight = fields.number(Column.WEIGHT);
        int sites = effects.length;
        if (haplotype && chromosomes.length == 1) {
            chromosomes = Collections.nCopies(sites, chromosomes[0]).toArray(String[]::new);
        }
        boolean whole = sites > 1
                && others.length == sites
                && chromosomes.length == sites
                && positions.length == sites
                && Double.isFinite(weight)
                && model() == ScoringFile.ADDITIVE
                && !(haplotype && Stream.of(chromosomes).distinct().count() > 1);
        int[] parts = new int[whole ? sites : 0];
        for (int i = 0; i < parts.length; i++) {
            int effect = Bases.code(ascii(effects[i]), 0, effects[i].length());
            int other = Bases.code(ascii(others[i]), 0, others[i].length());
            whole &= Bases.single(effect) && Bases.single(other) && positions[i].matches("\\d{1,9}");
            int place = whole ? Integer.parseInt(positions[i]) : 0;
            int number = Chromosomes.number(ascii(chromosomes[i]), 0, chromosomes[i].length());
            parts[i] = rows.add(line, number, place, Bases.pair(effect, other), 0);
            rows.model(parts[i], ScoringFile.PART);
        }
        if (whole) {
            rows.interaction(new Interaction(line, weight, parts, haplotype));
        }
        return whole;
    }

    private String[] split(Column column, String by) {
        return Stream.of(fields.text(column).split(by, -1)).map(String::strip).toArray(String[]::new);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
