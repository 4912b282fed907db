package io.epione.policies.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** "32 weeks pregnant", "pregnant, 8 weeks": the weeks of a pregnancy. */
final class Gestation {
    private static final int REACH = 6;
    private static final double LONGEST = 45;

    private Gestation() {}

    static @Nullable Double weeks(Mention mention, List<Token> tokens) {
        int from = Math.max(0, mention.first() - REACH);
        for (int i = from; i < tokens.size() && i <= mention.last() + REACH; i++) {
            Numbers.Read number = Numbers.at(tokens, i);
            if (number == null || number.next() >= tokens.size()) {
                continue;
            }
            String unit = tokens.get(number.next()).text();
            double weeks = unit.startsWith("week") || unit.equals("wk") || unit.equals("wks")
                    ? number.value()
                    : unit.startsWith("month") ? number.value() * 4.345 : -1;
            if (weeks >= 0 && weeks <= LONGEST) {
                return weeks;
            }
        }
        return null;
    }
}
