package io.epione.signals.mapping;

import java.util.ArrayList;
import java.util.List;

/** Tells which members of a document no section reads. */
record Members(List<Path> paths, List<String> ignored) {
    static Members of(Mapping mapping) {
        return new Members(mapping.sections().stream().flatMap(Section::roots).toList(), mapping.ignored());
    }

    /** Whether a document has a member that some section reads. */
    boolean concern(Spot document) {
        return document.node().properties().stream()
                .anyMatch(member ->
                        paths.stream().anyMatch(path -> path.steps().getFirst().equals(member.getKey())));
    }

    /** The members that are neither read nor known to hold nothing, down to where the items stand. */
    List<Spot> unknown(Spot document) {
        List<Spot> unknown = new ArrayList<>();
        collect(document, 0, paths, unknown);
        return unknown;
    }

    private void collect(Spot spot, int depth, List<Path> through, List<Spot> into) {
        if (through.isEmpty()
                || through.stream().anyMatch(path -> path.steps().get(depth).equals("*"))) {
            return;
        }
        spot.node().properties().forEach(member -> {
            List<Path> reading = through.stream()
                    .filter(path -> path.steps().get(depth).equals(member.getKey()))
                    .toList();
            Spot child = spot.child(member.getKey(), member.getValue());
            if (!reading.isEmpty()) {
                collect(child, depth + 1, longer(reading, depth + 1), into);
            } else if (!ignored.contains(member.getKey())) {
                into.add(child);
            }
        });
    }

    private static List<Path> longer(List<Path> paths, int depth) {
        return paths.stream().filter(path -> path.steps().size() > depth).toList();
    }
}
