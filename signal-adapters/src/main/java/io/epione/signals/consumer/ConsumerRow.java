package io.epione.signals.consumer;

import io.epione.profile.genome.Chromosome;
import io.epione.profile.genome.RsId;
import io.epione.profile.genome.SnvCode;
import io.epione.signals.genome.ByteLines;
import io.epione.signals.genome.Collected;
import io.epione.signals.genome.RefusedGenome;
import java.nio.charset.StandardCharsets;

/** Takes one row after the other apart, in place. Not thread-safe. */
final class ConsumerRow {
    private static final int LONGEST_ALLELE = 1000;

    private final ByteLines lines;
    private final Layout layout;
    private final Collected collected;
    private final Fields fields = new Fields();
    private final ConsumerSite site = new ConsumerSite();

    ConsumerRow(ByteLines lines, Layout layout, Collected collected) {
        this.lines = lines;
        this.layout = layout;
        this.collected = collected;
    }

    /** Takes the current line. */
    void read() throws RefusedGenome {
        fields.split(lines.bytes(), lines.from(), lines.to(), layout.commas());
        if (fields.count() <= layout.last()) {
            throw new RefusedGenome("malformed", "Line " + lines.number() + " has too few columns, or was cut.");
        }
        if (!site.read(fields, layout)) {
            collected.leave();
            return;
        }
        if (layout.otherAllele() >= 0) {
            twoColumns();
        } else {
            oneColumn();
        }
    }

    private void twoColumns() throws RefusedGenome {
        int one = layout.allele();
        int two = layout.otherAllele();
        if (fields.length(one) == 1 && fields.length(two) <= 1) {
            letters(fields.letter(one, 0), fields.length(two) == 0 ? (byte) 0 : fields.letter(two, 0));
        } else {
            longer(fields.from(one), fields.to(one), fields.from(two), fields.to(two));
        }
    }

    private void oneColumn() throws RefusedGenome {
        int field = layout.allele();
        int length = fields.length(field);
        if (length == 1) {
            letters(fields.letter(field, 0), (byte) 0);
        } else if (length == 2) {
            letters(fields.letter(field, 0), fields.letter(field, 1));
        } else if (length == 3 && isSeparator(fields.letter(field, 1))) {
            letters(fields.letter(field, 0), fields.letter(field, 2));
        } else {
            int separator = fields.from(field);
            while (separator < fields.to(field) && !isSeparator(fields.bytes()[separator])) {
                separator++;
            }
            longer(fields.from(field), separator, Math.min(separator + 1, fields.to(field)), fields.to(field));
        }
    }

    private static boolean isSeparator(byte letter) {
        return letter == '/' || letter == '|';
    }

    private void letters(byte first, byte second) throws RefusedGenome {
        int code = SnvCode.consumer(upper(first), upper(second));
        keep(code);
    }

    private void keep(int code) throws RefusedGenome {
        collected.add(site.chromosome(), site.position(), code, site.rsId(), Double.NaN);
    }

    /** Insertions and deletions whose bases are written out; without two alleles of bases there is no call. */
    private void longer(int from, int to, int otherFrom, int otherTo) throws RefusedGenome {
        Chromosome chromosome = site.chromosome();
        if (!areBases(from, to) || !areBases(otherFrom, otherTo)) {
            keep(SnvCode.NO_CALL);
            return;
        }
        collected.addComplex(
                chromosome,
                site.position(),
                null,
                null,
                text(from, to),
                text(otherFrom, otherTo),
                false,
                site.rsId(),
                Double.NaN);
    }

    private boolean areBases(int from, int to) {
        for (int i = from; i < to; i++) {
            byte letter = upper(fields.bytes()[i]);
            if (letter != 'A' && letter != 'C' && letter != 'G' && letter != 'T') {
                return false;
            }
        }
        return to > from && to - from <= LONGEST_ALLELE;
    }

    private String text(int from, int to) {
        return new String(fields.bytes(), from, to - from, StandardCharsets.ISO_8859_1)
                .toUpperCase(java.util.Locale.ROOT);
    }

    private static byte upper(byte letter) {
        return letter >= 'a' && letter <= 'z' ? (byte) (letter - 32) : letter;
    }

    /** 0 where a field is no number of a position. */
    static int number(Fields fields, int field) {
        return ConsumerSite.number(fields.bytes(), fields.from(field), fields.to(field));
    }

    /** The number of an identifier, 0 for the makers' own. */
    static int rsId(byte[] bytes, int from, int to) {
        int end = from;
        while (end < to && bytes[end] != ',' && bytes[end] != ';') {
            end++;
        }
        return RsId.parse(bytes, from, end);
    }
}
