package io.epione.acceptance.conformance;

import java.util.List;

/** What came of one case. */
sealed interface Finding {
    /** As it must be. */
    record Passed() implements Finding {}

    /** Not as it must be, each wrong thing in a sentence. */
    record Failed(List<String> wrong) implements Finding {
        public Failed {
            wrong = List.copyOf(wrong);
        }
    }

    /** Does not apply to this format or to these tokens. */
    record Skipped(String why) implements Finding {}
}
