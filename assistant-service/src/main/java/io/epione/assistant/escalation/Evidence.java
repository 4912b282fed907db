package io.epione.assistant.escalation;

import java.util.List;

/**
 * What was known of the person when the escalation was raised. A layer that could not be read says so in a list of one,
 * because an empty list would read as "none".
 *
 * @param strip charts of the last hours, in the shape of a reply's attachments
 */
record Evidence(
        String patientName,
        List<String> allergies,
        List<String> medications,
        List<String> conditions,
        List<Chart> strip) {

    record Chart(String kind, String title, String summary, String unit, Range range, List<Series> series) {}

    record Range(int low, int high) {}

    record Series(String name, List<List<Object>> points) {}
}
