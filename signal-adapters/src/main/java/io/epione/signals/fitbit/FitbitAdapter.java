package io.epione.signals.fitbit;

import io.epione.signals.mapping.MappedAdapter;
import jakarta.inject.Singleton;

/**
 * Fitbit Web API in metric units: heart rate and resting heart rate, steps, sleep, SpO2, breathing rate, HRV as RMSSD, skin
 * temperature against the usual, weight, electrocardiograms, irregular rhythm alerts and the windows of the pulse that they
 * rest on. Times are local without offset.
 * Steps of a day are {@code steps}, steps of minutes {@code steps_interval}.
 */
@Singleton
public class FitbitAdapter extends MappedAdapter {}
