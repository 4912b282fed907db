package io.epione.assistant.escalation;

import java.util.List;

/**
 * What was known of the person when the escalation was raised. A layer that could not be read says so in a list of one,
 * because an empty list would read as "none".
 *
 * @param synthetic whether the person is a generated one of the demonstration
 * @param strip charts of the last hours, in the shape of a reply's attachments
 */
record Evidence(
        String patientName,
        boolean synthetic,
        List<String> allergies,
        List<String> medications,
        List<String> conditions,
        List<Chart> strip) {
    static final List<String> WITHHELD = List.of("withheld by the person");

    record Chart(String kind, String title, String summary, String unit, Range range, List<Series> series) {}

    record Range(int low, int high) {}

    record Series(String name, List<List<Object>> points) {}

    /** Without what the person has closed since. */
    Evidence opened(boolean records, boolean glucose) {
        return new Evidence(
                patientName,
                synthetic,
                records ? allergies : WITHHELD,
                records ? medications : WITHHELD,
                records ? conditions : WITHHELD,
                glucose ? strip : List.of());
    }
}
