package io.epione.policies.understanding;

import java.util.List;
import java.util.Set;

/** Tells a description of a person in the third person: "A 27-year-old woman presents with ...". */
final class CaseDescriptions {
    private static final int OPENING = 25;
    private static final Set<String> DESCRIBED = Set.of(
            "man",
            "woman",
            "male",
            "female",
            "boy",
            "girl",
            "patient",
            "gentleman",
            "lady",
            "infant",
            "child",
            "baby",
            "newborn",
            "toddler",
            "student",
            "adult",
            "teenager",
            "primigravida",
            "youth",
            "person",
            "neonate");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "this", "previously");

    private CaseDescriptions() {}

    /** Whether a text is one: an article or an age leads to a person, and nobody says "I". */
    static boolean isOne(List<Token> tokens, Set<String> speaker) {
        if (tokens.stream().anyMatch(token -> speaker.contains(token.text()))) {
            return false;
        }
        for (int i = 0; i < tokens.size() && i < OPENING; i++) {
            AgeReader.Read age = AgeReader.at(tokens, i);
            if (age != null && (age.sex() != null || personFollows(tokens, age.next(), 5))) {
                return true;
            }
            if (ARTICLES.contains(tokens.get(i).text())
                    && tokens.get(i).sentence() == 0
                    && i < 3
                    && patient(tokens, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean personFollows(List<Token> tokens, int from, int reach) {
        for (int i = from; i < tokens.size() && i < from + reach; i++) {
            if (DESCRIBED.contains(tokens.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean patient(List<Token> tokens, int i) {
        return i < tokens.size() && tokens.get(i).is("patient");
    }
}
