package io.epione.models;

import java.util.List;
import java.util.Set;

/**
 * Which of the shipped versions answer, and which only run beside them. Immutable.
 *
 * @param versions folders, as {@code id/version}, that answer instead of the last version the index lists; a promotion or
 *     a roll-back is a change here
 * @param shadows folders that run on the same profiles, whose results are kept with the decisions and shown to nobody
 */
public record ModelSelection(Set<String> versions, Set<String> shadows) {
    public ModelSelection {
        versions = Set.copyOf(versions);
        shadows = Set.copyOf(shadows);
    }

    /** The last version of everything, and no shadows. */
    public static ModelSelection asShipped() {
        return new ModelSelection(Set.of(), Set.of());
    }

    /** The folders that answer, in the order of the index; throws {@link BrokenModel} for one that is not shipped. */
    List<String> answering(List<String> shipped) {
        check(shipped);
        return shipped.stream().filter(path -> answers(path, shipped)).toList();
    }

    private boolean answers(String path, List<String> shipped) {
        List<String> same =
                shipped.stream().filter(other -> id(other).equals(id(path))).toList();
        return same.stream()
                .filter(versions::contains)
                .findFirst()
                .orElse(same.getLast())
                .equals(path);
    }

    private void check(List<String> shipped) {
        for (Set<String> asked : List.of(versions, shadows)) {
            asked.stream().filter(path -> !shipped.contains(path)).findFirst().ifPresent(path -> {
                throw new BrokenModel(path, "the configuration asks for it, but it is not shipped");
            });
        }
        versions.forEach(path -> versions.stream()
                .filter(other -> !other.equals(path) && id(other).equals(id(path)))
                .findFirst()
                .ifPresent(other -> {
                    throw new BrokenModel(path, "the configuration asks for two versions, also for " + other);
                }));
    }

    static String id(String path) {
        return path.substring(0, Math.max(0, path.indexOf('/')));
    }
}
