package io.epione.policies.triage;

import io.epione.policies.disposition.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The levels of cases by the rules alone. */
final class Raised {
    private static final CelTriagePolicy POLICY = ShippedPolicy.rulesAlone();

    private Raised() {}

    static Level level(Object... fields) {
        return POLICY.evaluate(Case.of(map(fields)).context()).disposition().level();
    }

    static Level said(String text, Object... fields) {
        List<Object> all = new ArrayList<>(List.of("text", text));
        all.addAll(List.of(fields));
        return level(all.toArray());
    }

    static Level pushed(Object... fields) {
        List<Object> all = new ArrayList<>(List.of("on", "reading"));
        all.addAll(List.of(fields));
        return level(all.toArray());
    }

    static Map<String, Object> map(Object... fields) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            map.put((String) fields[i], fields[i + 1]);
        }
        return map;
    }

    static Map<String, Object> taking(String medicine) {
        return Map.of("medications", List.of(medicine));
    }

    static Map<String, Object> having(String condition) {
        return Map.of("conditions", List.of(condition));
    }
}
