package io.epione.signals.mapping;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes are meant.
 *
 * @param is what must stand at a place: one of these texts, without regard to case
 * @param has places where something must stand
 * @param lacks places where nothing may stand
 */
record Filter(Map<Place, List<String>> is, List<Place> has, List<Place> lacks) {
    static final Filter ALL = new Filter(Map.of(), List.of(), List.of());

    boolean matches(Scope scope) {
        return has.stream().noneMatch(place -> scope.node(place).isMissingNode())
                && lacks.stream().allMatch(place -> isNothing(scope, place))
                && is.entrySet().stream().allMatch(wanted -> isOne(scope.text(wanted.getKey()), wanted.getValue()));
    }

    private static boolean isNothing(Scope scope, Place place) {
        var node = scope.node(place);
        return node.isMissingNode() || node.isNull() || (node.isContainerNode() && node.isEmpty());
    }

    private static boolean isOne(@Nullable String text, List<String> wanted) {
        return text != null && wanted.stream().anyMatch(text::equalsIgnoreCase);
    }
}
