package io.epione.models;

import io.epione.profile.risk.Assessment.Problem;
import io.epione.profile.risk.InputUsed;
import java.util.ArrayList;
import java.util.List;

/** All inputs of one run. Only without problems are there as many inputs as the graph has. */
record Gathered(List<InputUsed> inputs, List<String> warnings, List<Problem> problems) {

    static Gathered of(List<Taken> taken) {
        Gathered gathered = new Gathered(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Taken one : taken) {
            switch (one) {
                case Taken.Used(InputUsed input, List<String> warnings) -> {
                    gathered.inputs.add(input);
                    gathered.warnings.addAll(warnings);
                }
                case Taken.Lacking(Problem problem) -> gathered.problems.add(problem);
            }
        }
        return gathered;
    }

    double[] values() {
        return inputs.stream().mapToDouble(InputUsed::value).toArray();
    }
}
