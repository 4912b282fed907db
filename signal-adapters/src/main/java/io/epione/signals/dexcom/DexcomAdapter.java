package io.epione.signals.dexcom;

import io.epione.signals.mapping.MappedAdapter;
import jakarta.inject.Singleton;

/**
 * Dexcom API v3, {@code egvs} and {@code events}. The API hands values out an hour late (three hours outside the United
 * States), so this is no live feed. {@code systemTime} is the instant; what {@code displayTime} differs by is the
 * person's offset. A status {@code low} or {@code high} and numbers outside 40 to 400 mg/dL are limits, not values. A
 * deleted event is rejected as {@code withdrawn}.
 */
@Singleton
public class DexcomAdapter extends MappedAdapter {}
