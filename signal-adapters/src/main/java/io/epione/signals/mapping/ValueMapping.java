package io.epione.signals.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from; without what it asks for it gives none, and the next alternative is tried.
 *
 * @param at where it stands
 * @param constant the value itself, in place of {@code at}
 * @param sum minutes of periods, in place of {@code at}
 * @param add numbers that are added up, as many as there are, in place of {@code at}
 * @param words the sent words that count and what each means; others give no value
 * @param none texts that mean there is no value
 * @param exponent where the power of ten stands that the number is to be multiplied with
 * @param scale a factor
 * @param unit the unit, where the format fixes it
 * @param unitAt where the unit stands
 * @param units what the format's own words for units mean
 */
record ValueMapping(
        @Nullable Place at,
        @Nullable String constant,
        @Nullable SumMapping sum,
        List<Place> add,
        Map<String, String> words,
        List<String> none,
        @Nullable Place exponent,
        @Nullable BigDecimal scale,
        @Nullable String unit,
        List<Place> unitAt,
        Map<String, String> units) {}
