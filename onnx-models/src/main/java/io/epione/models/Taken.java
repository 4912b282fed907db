package io.epione.models;

import io.epione.profile.risk.Assessment.Problem;
import io.epione.profile.risk.InputUsed;
import java.util.List;

/** What became of one input: a value that may be used, or the reason why there is none. */
sealed interface Taken {
    /** A value of the right kind within the model's bounds. */
    record Used(InputUsed input, List<String> warnings) implements Taken {
        static Used of(InputUsed input) {
            return new Used(input, List.of());
        }
    }

    /** No value. */
    record Lacking(Problem problem) implements Taken {
        static Lacking of(Manifest.Input input, String code, String message) {
            return new Lacking(new Problem(input.name(), code, message));
        }
    }
}
