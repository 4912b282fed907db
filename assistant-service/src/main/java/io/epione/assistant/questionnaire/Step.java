package io.epione.assistant.questionnaire;

import io.epione.policies.questionnaire.Item;
import io.epione.policies.questionnaire.Option;
import java.util.Optional;

/**
 * What a turn does to a questionnaire.
 *
 * @param run as it stands after the turn, where it is the questionnaire that answers
 * @param saying what is said then
 * @param rest what of the text must be silent to triage by itself for that
 * @param bare whether the text is about the questionnaire and nothing else
 * @param given what is judged by the rules on questionnaires, be it stored or not
 * @param deed what becomes of the answers
 */
public record Step(Run run, Saying saying, String rest, boolean bare, Optional<Given> given, Deed deed) {
    /** What is said. */
    enum Saying {
        BEGIN,
        NEXT,
        AGAIN,
        BEFORE,
        DONE,
        STOPPED,
        TAKEN_BACK,
        NOTHING_TO_TAKE_BACK,
        /** The text is about something else; the question that was open waits. */
        WAITS
    }

    /** What happens to the answers when the turn is stored. */
    enum Deed {
        NOTHING,
        /** They go into the profile, or count there no more. */
        DELIVER
    }

    /** An answer that is judged. */
    record Given(Item item, Option option) {}

    static Step saying(Run run, Saying saying, String rest, boolean bare) {
        return new Step(run, saying, rest, bare, Optional.empty(), Deed.NOTHING);
    }

    /** Its question was asked once more at the end of another answer. */
    public Step askedAgain() {
        return with(run.asking(true, true));
    }

    /** Its question comes back as soon as nothing else is asked. */
    public Step later() {
        return with(run.asking(false, false));
    }

    /** Its question comes back when it is asked for. */
    public Step whenWanted() {
        return with(run.asking(false, true));
    }

    /** The same where an answer must not wait for the end: it goes into the profile at once, where it is one. */
    public Step withoutDelay() {
        return meant() && run.says() ? new Step(run.keeping(), saying, rest, bare, given, Deed.DELIVER) : this;
    }

    /** The same of a text that triage also reads. */
    public Step beside() {
        return new Step(run, saying, rest, false, given, deed);
    }

    /** Whether the text means the questionnaire, with or without other words. */
    public boolean meant() {
        return saying != Saying.WAITS && saying != Saying.AGAIN;
    }

    /** Whether its question was open and the text gave no answer to it. */
    public boolean unclear() {
        return saying == Saying.AGAIN;
    }

    private Step with(Run other) {
        return new Step(other, saying, rest, bare, given, deed);
    }
}
