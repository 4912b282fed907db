package io.epione.profile.observation;

/**
 * A coded term.
 *
 * @param system the URI of the code system, such as {@link #LOINC}
 * @param code the code within the system
 * @param display the words for people; may be empty, never part of equality in the store
 */
public record Code(String system, String code, String display) {
    public static final String LOINC = "http://loinc.org";
    public static final String SNOMED = "http://snomed.info/sct";
    public static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    public static final String ICD10 = "http://hl7.org/fhir/sid/icd-10";
    /** Codes of our own, for events and for texts that came without a code. */
    public static final String EPIONE = "https://epione.health/codes";

    /** A LOINC code without display. */
    public static Code loinc(String code) {
        return new Code(LOINC, code, "");
    }

    /** The display, or the code where there is none. */
    public String label() {
        return display.isEmpty() ? code : display;
    }
}
