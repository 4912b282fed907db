package io.epione.signals.oura;

import io.epione.signals.mapping.MappedAdapter;
import jakarta.inject.Singleton;

/**
 * Oura API v2: heart rate, sleep periods, SpO2, temperature deviation and the day's activity. Heart rate comes in UTC, days
 * without zone, sleep with its offset. Scores are not interpreted.
 */
@Singleton
public class OuraAdapter extends MappedAdapter {}
