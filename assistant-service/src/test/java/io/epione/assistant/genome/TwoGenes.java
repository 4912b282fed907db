package io.epione.assistant.genome;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A small VCF with every position of CYP2C19 (*1/*1) and DPYD (the reference), to be changed. */
record TwoGenes(String text) {
    static TwoGenes usual() throws IOException {
        try (InputStream file = Objects.requireNonNull(TwoGenes.class.getResourceAsStream("/genome/two-genes.vcf"))) {
            return new TwoGenes(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Two copies of CYP2C19 without function. */
    static TwoGenes poorForClopidogrel() throws IOException {
        return usual().twice(94775367).twice(94781859);
    }

    /** The other allele in both copies. */
    TwoGenes twice(int position) {
        return changed("(?m)^(\\S+\t" + position + "\t.*)0/0$", "$11/1");
    }

    TwoGenes without(int position) {
        return changed("(?m)^\\S+\t" + position + "\t.*\n", "");
    }

    private TwoGenes changed(String row, String to) {
        String changed = text.replaceFirst(row, to);
        if (changed.equals(text)) {
            throw new IllegalArgumentException("no such row: " + row);
        }
        return new TwoGenes(changed);
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
