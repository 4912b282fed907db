package io.epione.signals.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A JSON pointer whose {@code *} stands for every element of an array and every member of an object. */
record Path(List<String> steps) {
    @JsonCreator
    static Path of(String text) {
        if (!text.isEmpty() && !text.startsWith("/")) {
            throw new IllegalArgumentException("a path begins with a slash: " + text);
        }
        return new Path(text.isEmpty() ? List.of() : List.of(text.substring(1).split("/", -1)));
    }

    /** What stands there, in the order of the document; nothing where the document has another shape. */
    Stream<Spot> walk(Spot from) {
        Stream<Spot> spots = Stream.of(from);
        for (String step : steps) {
            spots = spots.flatMap(spot -> step.equals("*") ? children(spot) : member(spot, step));
        }
        return spots;
    }

    private static Stream<Spot> member(Spot spot, String name) {
        JsonNode child = spot.node().get(name);
        return child == null ? Stream.empty() : Stream.of(spot.child(name, child));
    }

    private static Stream<Spot> children(Spot spot) {
        JsonNode node = spot.node();
        return node.isArray()
                ? IntStream.range(0, node.size()).mapToObj(i -> spot.child(Integer.toString(i), node.get(i)))
                : node.properties().stream().map(member -> spot.child(member.getKey(), member.getValue()));
    }
}
