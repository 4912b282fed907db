package io.epione.assistant.triage;

import io.epione.assistant.http.Problem;
import io.epione.policies.triage.DialogContext.Answered;
import io.epione.policies.triage.DialogContext.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A case to be judged. What is null is read from the text, else unknown and judged at its worst.
 *
 * @param age years, with decimals
 * @param sex FHIR administrative gender
 * @param country ISO 3166-1 alpha-2
 * @param locale BCP 47
 * @param answers replies to questions that were asked about this text, oldest first
 */
record TriageRequest(
        @Nullable String text,
        @Nullable Double age,
        @Nullable String sex,
        @Nullable Boolean pregnant,
        @Nullable Boolean postpartum,
        @Nullable String country,
        @Nullable String locale,
        @Nullable List<@Nullable String> conditions,
        @Nullable List<@Nullable String> medications,
        @Nullable List<@Nullable Reply> answers) {
    private static final double OLDEST = 130;
    private static final int MOST_ITEMS = 100;
    private static final int LONGEST_ITEM = 500;
    private static final int LONGEST_TAG = 35;
    private static final Set<String> SEXES = Set.of("female", "male", "other", "unknown");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** A question that an earlier answer of this call asked, by id, and the reply to it. */
    record Reply(@Nullable String id, @Nullable String reply) {}

    /** The replies in their order, or a 422 that names every one that is wrong. */
    List<Answered> answered(Predicate<String> asks) {
        List<@Nullable Reply> sent = answers == null ? List.of() : answers;
        List<Problem.Field> errors = new ArrayList<>();
        List<Answered> read = new ArrayList<>();
        if (sent.size() > MOST_ITEMS) {
            errors.add(new Problem.Field("/answers", "too-many", "At most " + MOST_ITEMS + " entries."));
            sent = List.of();
        }
        for (int i = 0; i < sent.size(); i++) {
            Reply one = sent.get(i);
            String id = one == null ? null : one.id();
            String reply = one == null ? null : one.reply();
            if (id == null || !asks.test(id)) {
                errors.add(new Problem.Field(
                        "/answers/" + i + "/id", "unknown-value", "The id of a question that was asked."));
            } else if (reply == null || reply.isBlank() || reply.length() > LONGEST_ITEM) {
                errors.add(new Problem.Field(
                        "/answers/" + i + "/reply", "malformed", "A text of at most 500 characters."));
            } else {
                read.add(new Answered(id, reply));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.unprocessable("Some answers are not as they must be.", errors);
        }
        return read;
    }

    /** What was stated, or a 422 that names every field that is wrong. */
    Stated stated() {
        List<Problem.Field> errors = new ArrayList<>();
        if (age != null && !(age >= 0 && age <= OLDEST)) {
            errors.add(new Problem.Field("/age", "out-of-range", "Years between 0 and 130, decimals allowed."));
        }
        if (sex != null && !SEXES.contains(sex)) {
            errors.add(new Problem.Field("/sex", "unknown-value", "One of female, male, other, unknown."));
        }
        if (country != null && !COUNTRIES.contains(country.toUpperCase(Locale.ROOT))) {
            errors.add(new Problem.Field("/country", "unknown-value", "Two letters of ISO 3166-1, such as US."));
        }
        if (locale != null && (locale.isBlank() || locale.length() > LONGEST_TAG)) {
            errors.add(new Problem.Field("/locale", "malformed", "A BCP 47 tag, such as en-GB."));
        }
        List<String> sentConditions = items("/conditions", conditions, errors);
        List<String> sentMedications = items("/medications", medications, errors);
        if (!errors.isEmpty()) {
            throw Problem.unprocessable("Some fields are not as they must be.", errors);
        }
        return new Stated(
                age,
                sex == null || sex.equals("unknown") ? null : sex,
                pregnant,
                postpartum,
                country == null ? null : country.toUpperCase(Locale.ROOT),
                locale,
                sentConditions,
                sentMedications);
    }

    private static List<String> items(
            String pointer, @Nullable List<@Nullable String> sent, List<Problem.Field> errors) {
        if (sent == null) {
            return List.of();
        }
        if (sent.size() > MOST_ITEMS) {
            errors.add(new Problem.Field(pointer, "too-many", "At most " + MOST_ITEMS + " entries."));
            return List.of();
        }
        List<String> items = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            String item = sent.get(i);
            if (item == null || item.isBlank() || item.length() > LONGEST_ITEM) {
                errors.add(new Problem.Field(pointer + "/" + i, "malformed", "A text of at most 500 characters."));
            } else {
                items.add(item);
            }
        }
        return items;
    }
}
