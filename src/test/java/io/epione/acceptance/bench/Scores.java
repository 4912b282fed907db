package io.epione.acceptance.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How levels compare with those of a reference in three steps: emergency, non-emergency, self-care. */
final class Scores {
    static final List<String> GOLD = List.of("em", "ne", "sc");
    private static final Map<String, String> LEVELS =
            Map.of("emergency", "em", "urgent", "em", "soon", "ne", "routine", "ne", "self-care", "sc", "none", "sc");

    private Scores() {}

    /** One vignette, the step of the reference and our level. */
    record Case(String id, String gold, String level, int asked) {
        /** Negative when we were less urgent than the reference. */
        int difference() {
            return GOLD.indexOf(gold) - GOLD.indexOf(LEVELS.getOrDefault(level, "ne"));
        }
    }

    static void rows(Table table, String protocol, List<Case> cases) {
        for (String gold : GOLD) {
            row(
                    table,
                    protocol,
                    gold,
                    cases.stream().filter(c -> c.gold().equals(gold)).toList());
        }
        row(table, protocol, "all", cases);
        table.note(protocol + ", under-triaged: "
                + list(cases.stream().filter(c -> c.difference() < 0).toList()));
        table.note(protocol + ", over-triaged: "
                + list(cases.stream().filter(c -> c.difference() > 0).toList()));
    }

    private static void row(Table table, String protocol, String name, List<Case> cases) {
        long right = cases.stream().filter(c -> c.difference() == 0).count();
        table.row(
                protocol,
                name,
                cases.size(),
                right,
                Shares.percent(cases.isEmpty() ? 0 : (double) right / cases.size()),
                Shares.interval(right, cases.size()),
                mean(cases.stream().mapToInt(Case::asked).average().orElse(0)));
    }

    private static String list(List<Case> cases) {
        return cases.isEmpty()
                ? "none"
                : String.join(
                        "; ",
                        cases.stream()
                                .map(c -> c.id() + " (" + c.gold() + ", said " + c.level() + ")")
                                .toList());
    }

    static String mean(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
