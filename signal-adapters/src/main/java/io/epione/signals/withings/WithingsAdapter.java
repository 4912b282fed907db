package io.epione.signals.withings;

import io.epione.signals.mapping.MappedAdapter;
import jakarta.inject.Singleton;

/**
 * Withings public API: {@code measure getmeas}, {@code getactivity} and {@code getintradayactivity}, {@code sleep getsummary}
 * and {@code heart list}. Goals are rejected; a value whose person the scale was not sure of says so.
 */
@Singleton
public class WithingsAdapter extends MappedAdapter {}
