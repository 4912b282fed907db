package io.epione.signals.mapping;

import java.math.BigDecimal;

/**
 * How long a period lasts.
 *
 * @param at where the number stands
 * @param seconds how many seconds one of it is
 */
record Lasting(Place at, BigDecimal seconds) {}
