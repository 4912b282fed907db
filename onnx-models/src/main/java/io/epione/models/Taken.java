package io.epione.models;

import io.epione.profile.risk.Assessment.Problem;
import io.epione.profile.risk.InputUsed;
import io.epione.profile.snapshot.Fact;
import java.util.List;

/** What became of one input: a value that may be used, or the reason why there is none. */
sealed interface Taken {
    /** A value of the right kind within the model's bounds. */
    record Used(InputUsed input, List<String> warnings) implements Taken {
        static Used of(InputUsed input) {
            return new Used(input, List.of());
        }
    }

    /** What goes in where the equation itself provides for an absence, said to the reader. */
    static Used absent(Manifest.Input input, Manifest.Absent absent, String source) {
        return new Used(
                new InputUsed(input.name(), absent.value(), "not known", Fact.State.NOT_MEASURED, null, source),
                List.of(absent.text()));
    }

    /** No value. */
    record Lacking(Problem problem) implements Taken {
        static Lacking of(Manifest.Input input, String code, String message) {
            return new Lacking(new Problem(input.name(), code, message));
        }
    }
}
