package io.epione.policies.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A concept as it stands in the files; absent lists are empty. */
record LexiconEntry(
        String id,
        String label,
        @Nullable String ask,
        @Nullable List<String> implies,
        @Nullable List<String> say,
        @Nullable List<String> near,
        @Nullable List<String> codes) {
    List<String> phrases() {
        return say == null ? List.of() : say;
    }

    List<String> pairs() {
        return near == null ? List.of() : near;
    }

    List<String> coded() {
        return codes == null ? List.of() : codes;
    }

    Concept concept(Concept.Kind kind) {
        return new Concept(id, label, kind, ask, implies == null ? List.of() : implies);
    }
}
