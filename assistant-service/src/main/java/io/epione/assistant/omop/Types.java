package io.epione.assistant.omop;

import io.epione.profile.observation.Entry;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How a row came to be, as a concept of the vocabulary Type Concept; 0 where the method says nothing that it has. */
final class Types {
    static final int EHR = 32817;
    private static final Map<String, Integer> BY_METHOD = Map.of(
            "prescription", 32838,
            "laboratory", 32856,
            "questionnaire", 32862,
            "self-reported", 32865);

    private Types() {}

    static int of(Entry entry) {
        return List.of(entry.provenance().method().split(" ")).stream()
                .flatMap(word -> Stream.ofNullable(BY_METHOD.get(word)))
                .findFirst()
                .orElse(entry instanceof Entry.Condition ? EHR : Concepts.UNKNOWN);
    }

    static boolean isLaboratory(Entry entry) {
        return List.of(entry.provenance().method().split(" ")).contains("laboratory");
    }
}
