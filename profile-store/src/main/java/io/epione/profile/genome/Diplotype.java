package io.epione.profile.genome;

/** The two named alleles of one gene, one from each parent, in the order in which they are written ("*1/*2"). */
public record Diplotype(String first, String second) {
    /** As laboratories write it. */
    public String text() {
        return first + "/" + second;
    }

    public boolean has(String allele) {
        return first.equals(allele) || second.equals(allele);
    }
}
