package io.epione.signals.applehealth;

import io.epione.signals.Rejection;

/** Why a record is no part of a sum. */
enum Refusal {
    NO_TIME("no-time", "The record has no start and end that Health would write."),
    NOT_A_NUMBER("not-a-number", "The value is not a number that can be added up."),
    MIXED_UNITS("mixed-units", "The unit differs from the day's other records; they cannot be added up."),
    UNKNOWN_STAGE("unsupported", "The stage of sleep is not known."),
    TOO_MANY_DAYS("too-many-days", "The export has more days, nights or devices than can be added up.");

    private final String code;
    private final String message;

    Refusal(String code, String message) {
        this.code = code;
        this.message = message;
    }

    Rejection of(AppleRecord record) {
        return new Rejection(record.index(), record.pointer(), code, message);
    }
}
