package io.epione.models.pgx;

/** A published guideline. */
public record Guideline(String name, int year, String pmid) {
    /** Where it can be read. */
    public String url() {
        return "https://pubmed.ncbi.nlm.nih.gov/" + pmid + "/";
    }

    /** As a citation shows it. */
    public String shown() {
        return name + ", " + year + " (PMID " + pmid + ")";
    }
}
