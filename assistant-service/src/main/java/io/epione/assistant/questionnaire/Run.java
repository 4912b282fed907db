package io.epione.assistant.questionnaire;

import io.epione.policies.questionnaire.Item;
import io.epione.policies.questionnaire.Questionnaire;
import io.epione.profile.person.PatientId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One person being asked one questionnaire. Immutable.
 *
 * @param conversation in which it is asked
 * @param questionnaire its id
 * @param asked whether the last reply of that conversation asked its open question
 * @param reminded whether its question came back after something else, and was passed over
 * @param answers by the link of the question the code of the answer, empty for a question that was left out
 * @param kept whether answers of it went into the profile
 * @param answeredAt the newest answer
 */
record Run(
        UUID id,
        PatientId patient,
        UUID conversation,
        String questionnaire,
        Status status,
        boolean asked,
        boolean reminded,
        Map<String, String> answers,
        boolean kept,
        Instant begunAt,
        Instant answeredAt) {
    static final String LEFT_OUT = "";

    /** Where it stands. */
    enum Status {
        ASKING("in-progress"),
        COMPLETED("completed"),
        STOPPED("stopped"),
        TAKEN_BACK("entered-in-error");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        /** The FHIR status of its response. */
        String code() {
            return code;
        }
    }

    Run {
        answers = Map.copyOf(answers);
    }

    static Run begin(PatientId patient, UUID conversation, Questionnaire questionnaire, Instant now) {
        return new Run(
                UUID.randomUUID(),
                patient,
                conversation,
                questionnaire.id(),
                Status.ASKING,
                true,
                false,
                Map.of(),
                false,
                now,
                now);
    }

    /** The question that is open; empty when none is left. */
    Optional<Item> open(Questionnaire of) {
        return of.items().stream()
                .filter(item -> !answers.containsKey(item.linkId()))
                .findFirst();
    }

    /** The question before the open one. */
    Optional<Item> before(Questionnaire of) {
        return of.items().stream()
                .filter(item -> answers.containsKey(item.linkId()))
                .reduce((_, last) -> last);
    }

    /** @param code empty for a question that is left out */
    Run answering(Item item, String code, Instant now) {
        Map<String, String> more = new HashMap<>(answers);
        more.put(item.linkId(), code);
        return new Run(id, patient, conversation, questionnaire, status, true, false, more, kept, begunAt, now);
    }

    Run without(Item item) {
        Map<String, String> fewer = new HashMap<>(answers);
        fewer.remove(item.linkId());
        return new Run(id, patient, conversation, questionnaire, status, true, false, fewer, kept, begunAt, answeredAt);
    }

    Run in(UUID other) {
        return new Run(id, patient, other, questionnaire, status, true, false, answers, kept, begunAt, answeredAt);
    }

    Run asking(boolean now, boolean again) {
        return new Run(
                id, patient, conversation, questionnaire, status, now, again, answers, kept, begunAt, answeredAt);
    }

    Run as(Status other) {
        return new Run(
                id,
                patient,
                conversation,
                questionnaire,
                other,
                other == Status.ASKING && asked,
                reminded,
                answers,
                kept,
                begunAt,
                answeredAt);
    }

    Run keeping() {
        return new Run(
                id, patient, conversation, questionnaire, status, asked, reminded, answers, true, begunAt, answeredAt);
    }

    /** Whether anything was answered. */
    boolean says() {
        return answers.values().stream().anyMatch(code -> !code.equals(LEFT_OUT));
    }
}
