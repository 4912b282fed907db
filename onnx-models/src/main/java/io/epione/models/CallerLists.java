package io.epione.models;

import io.epione.models.Manifest.Input;
import io.epione.models.Taken.Lacking;
import io.epione.profile.risk.Assessment.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Inputs that a caller sends as the elements of one list, such as the answers of a questionnaire, or each by its name. */
final class CallerLists {
    private final Manifest manifest;
    private final Map<String, Object> inputs;
    private final boolean byName;

    CallerLists(Manifest manifest, Map<String, Object> inputs) {
        this.manifest = manifest;
        this.inputs = inputs;
        this.byName = manifest.inputs().stream()
                .filter(input -> input.list() != null)
                .anyMatch(input -> inputs.containsKey(input.name()));
    }

    /** What the caller sent for an input, null when there is nothing. */
    @Nullable
    Object given(Input input) {
        Object own = inputs.get(input.name());
        String list = input.list();
        if (own != null || list == null || !(inputs.get(list) instanceof List<?> all)) {
            return own;
        }
        int place = place(input, list);
        return place < all.size() ? all.get(place) : null;
    }

    /** A problem of an element is named by its place in the list, as a pointer writes it. */
    Taken named(Input input, Taken taken) {
        String list = input.list();
        return list != null && !byName && taken instanceof Lacking(Problem problem)
                ? new Lacking(new Problem(list + "/" + place(input, list), problem.code(), problem.message()))
                : taken;
    }

    /** Adds a problem for each list that is none or is too long. */
    void check(Gathered gathered) {
        manifest.inputs().stream()
                .map(Input::list)
                .filter(Objects::nonNull)
                .distinct()
                .filter(inputs::containsKey)
                .filter(list -> !(inputs.get(list) instanceof List<?> all) || all.size() > elements(list))
                .map(list -> new Problem(
                        list, "wrong-kind", "%s must be a list of %d values.".formatted(list, elements(list))))
                .forEach(gathered.problems()::add);
    }

    private int place(Input input, String list) {
        return manifest.inputs().stream()
                .filter(other -> list.equals(other.list()))
                .toList()
                .indexOf(input);
    }

    private long elements(String list) {
        return manifest.inputs().stream()
                .filter(input -> list.equals(input.list()))
                .count();
    }
}
