package io.epione.models.pgx;

import io.epione.profile.genome.GeneResult;
import io.epione.profile.genome.GuidanceClass;

/**
 * What a guideline makes of one gene of a person and one medicine. The words stand in the wording, under
 * {@code pgx-avoid}, {@code pgx-considers}, {@code pgx-no-change} and {@code pgx-cannot-tell}.
 *
 * @param medicine the ingredient
 * @param result   what is known of the gene
 * @param of       the class, the worst that the result leaves possible
 * @param oncology whether the medicine is one of those that call for the oncology team before the next dose
 * @param review   who reviewed the entry
 */
public record Guidance(
        String medicine, GeneResult result, GuidanceClass of, Guideline guideline, boolean oncology, String review) {

    /** What must follow when the person takes the medicine now. */
    public Handover handover() {
        boolean changes = of.compareTo(GuidanceClass.PRESCRIBER_CONSIDERS) >= 0;
        if (oncology && changes) {
            return Handover.ONCOLOGY_BEFORE_NEXT_DOSE;
        }
        return of == GuidanceClass.AVOID ? Handover.PRESCRIBER : Handover.NONE;
    }

    /** To whom an active medicine is handed over. */
    public enum Handover {
        NONE,
        /** To the prescriber, with "keep taking it until your prescriber answers". */
        PRESCRIBER,
        /** Urgent: "call oncology before the next dose". */
        ONCOLOGY_BEFORE_NEXT_DOSE
    }
}
