package io.epione.models.series;

import java.time.LocalDate;

/**
 * One value of one day on the person's calendar.
 *
 * @param day   of a night, the day it ends on
 * @param value in the unit of its measure
 */
public record Daily(LocalDate day, double value) {}
