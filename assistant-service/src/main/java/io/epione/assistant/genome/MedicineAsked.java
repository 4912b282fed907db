package io.epione.assistant.genome;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells whether a text asks if a medicine suits the person, or what the genes say of it. */
public final class MedicineAsked {
    private static final Pattern SUITS = Pattern.compile(
            "\\b(?:all ?right|ok|okay|safe|right|good|bad|suits?|suited|suitable|works?|working|fine|risky|dangerous)\\b.{0,30}"
                    + "\\b(?:for|with|on) me\\b|\\bsuits? me\\b|\\b(?:can|should|may|could) i (?:take|have|use|be on)\\b");
    private static final Pattern GENES = Pattern.compile(
            "\\b(?:genes?|genetics?|genetically|dna|genome|genotype|pharmacogen\\w+|metaboli[sz]ers?)\\b");

    private MedicineAsked() {}

    /** Whether it suits, or what the genes say. */
    public static boolean in(String text) {
        return ofGenes(text) || SUITS.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /** Whether the genes are named. */
    public static boolean ofGenes(String text) {
        return GENES.matcher(text.toLowerCase(Locale.ROOT)).find();
    }
}
