package io.epione.assistant.series;

import java.util.List;

/** What is published about the estimate of HbA1c from sensor glucose, for whoever shows it. */
public final class Hba1cEstimate {
    /** The id of its model. */
    public static final String MODEL = "hba1c-from-glucose";

    /** Percentage points from which on a laboratory value and the estimate disagree. */
    public static final double DISAGREE = 0.5;

    /** Where the agreement stands. */
    public static final String STUDY = "Perlman 2021, Diabetes Technol Ther 23:253";

    /** Likewise. */
    public static final String STUDY_URL = "https://doi.org/10.1089/dia.2020.0501";

    /** How often laboratory and estimate lie closer than so many points. */
    public record Within(double points, int percent) {}

    /** The published shares, of 641 clinic visits. */
    public static final List<Within> SHARES = List.of(new Within(0.5, 50), new Within(1, 78));

    /** The same in words. */
    public static final String AGREEMENT =
            "At 641 visits to one clinic, lab value and estimate were less than 0.5 points"
                    + " apart in 50 of 100, and less than 1 point apart in 78 of 100.";

    private Hba1cEstimate() {}
}
