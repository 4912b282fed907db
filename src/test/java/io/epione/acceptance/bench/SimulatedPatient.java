package io.epione.acceptance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.acceptance.running.Client;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who knows what a vignette says, says how it opens and then answers only what is asked: yes to what stands in
 * the vignette, no to what it denies, and one and the same to everything else. What a text says is read by the service
 * itself.
 *
 * @param opening the words that the conversation begins with
 * @param there by concept, the finding that is there
 * @param denied by concept, the finding that is denied
 * @param unsaid the answer about a sign that the vignette does not speak of
 */
record SimulatedPatient(
        String opening,
        Map<String, JsonNode> there,
        Map<String, JsonNode> denied,
        Optional<String> age,
        Optional<String> sex,
        String unsaid) {
    static final String UNSURE = "Not sure";
    /** The full stop of a title ends no sentence. */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<!\\b(?:Mr|Mrs|Ms|Dr))\\.\\s");

    private static final Pattern AGE =
            Pattern.compile("(\\d{1,3})[ -](year|month|week|day)s?[ -]old", Pattern.CASE_INSENSITIVE);
    private static final Pattern MALE = Pattern.compile("\\b(?:male|man|boy)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern FEMALE = Pattern.compile("\\b(?:female|woman|girl)\\b", Pattern.CASE_INSENSITIVE);

    /** A vignette of Semigran 2015: it opens with its first sentence. */
    static SimulatedPatient ofSemigran(Client service, JsonNode vignette, String unsaid) {
        String text = vignette.path("case_description").asText();
        Matcher end = SENTENCE_END.matcher(text);
        return of(service, end.find() ? text.substring(0, end.start() + 1) : text, text, text, "", unsaid);
    }

    /** A vignette of Avey: it opens with the chief complaints. */
    static SimulatedPatient ofAvey(Client service, JsonNode vignette) {
        String complaints = vignette.path("chief_complaints").asText();
        String known = complaints + ". " + vignette.path("presentation").asText() + ". "
                + vignette.path("physical_history").asText();
        return of(
                service,
                complaints,
                known,
                vignette.path("demographics").asText(),
                vignette.path("absent_findings").asText(),
                UNSURE);
    }

    private static SimulatedPatient of(
            Client service, String opening, String known, String person, String absent, String unsaid) {
        Map<String, JsonNode> there = new HashMap<>();
        Map<String, JsonNode> denied = new HashMap<>();
        for (JsonNode finding : Interviewer.findings(service, known)) {
            String status = finding.path("status").asText();
            if (status.equals("present")) {
                there.put(finding.path("concept").asText(), finding);
            } else if (status.equals("negated")) {
                denied.put(finding.path("concept").asText(), finding);
            }
        }
        if (!absent.isBlank()) {
            for (JsonNode finding : Interviewer.findings(service, absent)) {
                if (finding.path("status").asText().equals("negated")) {
                    denied.putIfAbsent(finding.path("concept").asText(), finding);
                }
            }
        }
        Matcher age = AGE.matcher(person);
        Optional<String> sex = FEMALE.matcher(person).find()
                ? Optional.of("Female")
                : MALE.matcher(person).find() ? Optional.of("Male") : Optional.empty();
        return new SimulatedPatient(
                opening,
                there,
                denied,
                age.find() ? Optional.of(age.group(1) + " " + age.group(2) + "s") : Optional.empty(),
                sex,
                unsaid);
    }

    String answer(String question) {
        int colon = question.indexOf(':');
        String concept = question.substring(colon + 1);
        return switch (colon < 0 ? question : question.substring(0, colon)) {
            case "age" -> age.orElse(UNSURE);
            case "sex" -> sex.orElse(UNSURE);
            case "hours" ->
                number(concept, "onsetHours").map(hours -> hours + " hours").orElse(UNSURE);
            case "severity" -> number(concept, "severity").orElse(UNSURE);
            case "reading" -> number(concept, "value").orElse(UNSURE);
            case "pregnant", "postpartum" -> sex.filter("Male"::equals).isPresent() ? "No" : yesOrNo(concept);
            default -> yesOrNo(concept);
        };
    }

    private String yesOrNo(String concept) {
        return there.containsKey(concept) ? "Yes" : denied.containsKey(concept) ? "No" : unsaid;
    }

    private Optional<String> number(String concept, String field) {
        return Optional.ofNullable(there.get(concept))
                .map(finding -> finding.path(field))
                .filter(JsonNode::isNumber)
                .map(number -> String.format(Locale.ROOT, "%.1f", number.asDouble()));
    }
}
