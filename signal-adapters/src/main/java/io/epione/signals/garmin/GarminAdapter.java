package io.epione.signals.garmin;

import io.epione.signals.mapping.MappedAdapter;
import jakarta.inject.Singleton;

/**
 * Garmin Health API, push: dailies, epochs, sleeps, body composition, pulse oximetry, respiration, HRV as RMSSD, blood
 * pressure and skin temperature. Steps of dailies are {@code steps}, those of epochs {@code steps_interval}.
 */
@Singleton
public class GarminAdapter extends MappedAdapter {}
