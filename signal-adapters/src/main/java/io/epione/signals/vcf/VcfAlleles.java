package io.epione.signals.vcf;

import io.epione.profile.genome.SnvCode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** REF and ALT of a row. Holds until the next row is read; not thread-safe. */
final class VcfAlleles {
    /** Longer ones are structural variants, of which nothing is said here. */
    private static final int LONGEST = 1000;

    private byte[] bytes = new byte[0];
    private int referenceFrom;
    private int referenceTo;
    private int from;
    private int to;
    private boolean gvcf;
    private byte base;
    private byte otherBase;
    private String @Nullable [] split;

    /**
     * @param referenceStart where REF begins
     * @param start where ALT begins
     * @return false where REF has other letters than bases
     */
    boolean read(byte[] row, int referenceStart, int start, int end) {
        bytes = row;
        referenceFrom = referenceStart;
        referenceTo = start;
        from = start + 1;
        to = end;
        split = null;
        gvcf = false;
        dropNonReference();
        base = referenceTo - referenceFrom == 1 ? base(bytes[referenceFrom]) : 0;
        otherBase = to - from == 1 ? base(bytes[from]) : 0;
        return base != 0 || areBases();
    }

    /** {@code <NON_REF>} and {@code <*>} mean any other allele; they stand last. */
    private void dropNonReference() {
        if (to - from >= 3 && bytes[to - 1] == '>') {
            int open = to - 1;
            while (open > from && bytes[open] != '<') {
                open--;
            }
            boolean any = to - open == 9 && bytes[open + 1] == 'N' && bytes[open + 4] == '_'
                    || to - open == 3 && bytes[open + 1] == '*';
            if (any) {
                gvcf = true;
                to = Math.max(from, open - 1);
            }
        } else if (to - from == 1 && bytes[from] == '.') {
            to = from;
        }
    }

    private boolean areBases() {
        for (int i = referenceFrom; i < referenceTo; i++) {
            int letter = bytes[i] | 0x20;
            if ((letter < 'a' || letter > 'z') && !isMissing()) {
                return false;
            }
        }
        return referenceTo > referenceFrom;
    }

    private boolean isMissing() {
        return referenceTo - referenceFrom == 1 && bytes[referenceFrom] == '.';
    }

    private static byte base(byte letter) {
        return (byte)
                switch (letter) {
                    case 'A', 'a' -> 'A';
                    case 'C', 'c' -> 'C';
                    case 'G', 'g' -> 'G';
                    case 'T', 't' -> 'T';
                    default -> 0;
                };
    }

    /** Whether the row has no alternative of its own. */
    boolean referenceOnly() {
        return to == from;
    }

    /** Whether the row is one of a gVCF. */
    boolean ofGvcf() {
        return gvcf || referenceOnly();
    }

    /** The code of the genotype, 0 where the alleles do not fit one. */
    int code(int first, int second, boolean phased) {
        if (base != 0 && (referenceOnly() || otherBase != 0)) {
            boolean beyond = Math.max(first, second) > (referenceOnly() ? 0 : 1);
            return SnvCode.vcf(base, otherBase, beyond ? -1 : first, beyond ? -1 : second, phased);
        }
        return isMissing() && first == 1 && second <= 1 && second != 0 && otherBase != 0
                ? SnvCode.consumer(otherBase, second < 0 ? 0 : otherBase)
                : 0;
    }

    /** Whether the allele of a number can be written down; what is not called can. */
    boolean isText(int number) {
        if (isMissing() || referenceTo - referenceFrom > LONGEST || to - from > LONGEST) {
            return false;
        }
        if (number <= 0) {
            return !symbolicOnly();
        }
        String[] all = split();
        return number > all.length
                || !all[number - 1].startsWith("<")
                        && all[number - 1].indexOf('[') < 0
                        && all[number - 1].indexOf(']') < 0;
    }

    private boolean symbolicOnly() {
        for (String one : split()) {
            if (!one.startsWith("<") && one.indexOf('[') < 0 && one.indexOf(']') < 0) {
                return false;
            }
        }
        return !referenceOnly();
    }

    String reference() {
        return string(referenceFrom, referenceTo);
    }

    @Nullable
    String alternatives() {
        return referenceOnly() ? null : string(from, to);
    }

    /** Null where that is not called or not there. */
    @Nullable
    String text(int number) {
        if (number == 0) {
            return reference();
        }
        String[] all = split();
        return number < 0 || number > all.length ? null : all[number - 1];
    }

    private String[] split() {
        String[] known = split;
        if (known == null) {
            known = referenceOnly() ? new String[0] : string(from, to).split(",");
            split = known;
        }
        return known;
    }

    private String string(int start, int end) {
        String text = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        return text.startsWith("<") || text.contains("<") ? text : text.toUpperCase(java.util.Locale.ROOT);
    }
}
