package io.epione.assistant.questionnaire;

import io.epione.assistant.questionnaire.Run.Status;
import io.epione.assistant.questionnaire.Step.Deed;
import io.epione.assistant.questionnaire.Step.Given;
import io.epione.assistant.questionnaire.Step.Saying;
import io.epione.policies.questionnaire.AnswerReader;
import io.epione.policies.questionnaire.Answered;
import io.epione.policies.questionnaire.Item;
import io.epione.policies.questionnaire.Questionnaire;
import io.epione.policies.questionnaire.Questionnaires;
import io.epione.policies.questionnaire.Questionnaires.Wanted;
import io.epione.policies.questionnaire.Wish;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What a turn says to a questionnaire. It only reads; what it says is done when the turn is stored. Thread-safe. */
@ApplicationScoped
class Dialogue {
    /** After that the answers would be of two days; it is begun anew. */
    private static final Duration STAYS_OPEN = Duration.ofHours(24);

    /** What is left to triage of a text that is the words of an option, or of a wish, from end to end. */
    private static final String NOTHING_ELSE = "";

    private final Questionnaires questionnaires;
    private final Runs runs;

    Dialogue(Questionnaires questionnaires, Runs runs) {
        this.questionnaires = questionnaires;
        this.runs = runs;
    }

    /** Empty where no questionnaire waits here and none is asked for. */
    Optional<Step> hear(PatientId patient, UUID conversation, String text, Instant now) {
        Wanted wanted = questionnaires.wanted(text);
        Optional<Run> open = runs.open(patient, now.minus(STAYS_OPEN));
        if (wanted.wish() == Wish.TAKE_BACK) {
            return Optional.of(takeBack(patient, conversation, wanted, now));
        }
        if (wanted.wish() == Wish.START && wanted.named().isPresent()) {
            return Optional.of(start(open, patient, conversation, wanted, now));
        }
        if (wanted.wish() == Wish.RESUME && open.isPresent() && meant(open.get(), conversation, wanted, text)) {
            return Optional.of(Step.saying(open.get().in(conversation), Saying.BEFORE, NOTHING_ELSE, true));
        }
        return open.filter(run -> run.conversation().equals(conversation))
                .flatMap(run -> questionnaires
                        .find(run.questionnaire())
                        .flatMap(of -> run.open(of).map(item -> heard(run, of, item, wanted, text, now))));
    }

    /** "Continue" may be about something else where no questionnaire was asked. */
    private static boolean meant(Run run, UUID conversation, Wanted wanted, String text) {
        return run.conversation().equals(conversation) || named(wanted, text);
    }

    private static boolean named(Wanted wanted, String text) {
        return wanted.named().isPresent() || text.toLowerCase(Locale.ROOT).contains("question");
    }

    private Step start(Optional<Run> open, PatientId patient, UUID conversation, Wanted wanted, Instant now) {
        Questionnaire named = wanted.named().orElseThrow();
        return open.filter(run -> run.questionnaire().equals(named.id()))
                .map(run -> Step.saying(run.in(conversation), Saying.BEFORE, wanted.rest(), true))
                .orElseGet(() ->
                        Step.saying(Run.begin(patient, conversation, named, now), Saying.BEGIN, wanted.rest(), true));
    }

    private Step takeBack(PatientId patient, UUID conversation, Wanted wanted, Instant now) {
        String named = wanted.named().map(Questionnaire::id).orElse("");
        return runs.kept(patient, named)
                .map(run -> new Step(
                        run.as(Status.TAKEN_BACK),
                        Saying.TAKEN_BACK,
                        wanted.rest(),
                        true,
                        Optional.empty(),
                        Deed.DELIVER))
                .orElseGet(() -> Step.saying(
                        Run.begin(patient, conversation, questionnaires.all().getFirst(), now)
                                .as(Status.STOPPED),
                        Saying.NOTHING_TO_TAKE_BACK,
                        wanted.rest(),
                        true));
    }

    private static Step heard(Run run, Questionnaire of, Item item, Wanted wanted, String text, Instant now) {
        if (wanted.wish() == Wish.STOP && (run.asked() || named(wanted, text))) {
            return Step.saying(run.as(Status.STOPPED), Saying.STOPPED, NOTHING_ELSE, true);
        }
        if (!run.asked()) {
            return Step.saying(run, Saying.WAITS, text, false);
        }
        Optional<Step> corrected = AnswerReader.meant(text)
                .flatMap(meant -> run.before(of).flatMap(before -> corrected(run, of, before, meant, text, now)));
        if (corrected.isPresent()) {
            return corrected.get();
        }
        return switch (wanted.wish()) {
            case BACK -> Step.saying(run.before(of).map(run::without).orElse(run), Saying.BEFORE, NOTHING_ELSE, true);
            case SKIP -> answered(run.answering(item, Run.LEFT_OUT, now), of, text, true, Optional.empty());
            default ->
                switch (AnswerReader.read(item, text)) {
                    case Answered.Chosen(var option, boolean whole) ->
                        answered(
                                run.answering(item, option.code().code(), now),
                                of,
                                text,
                                whole,
                                Optional.of(new Given(item, option)));
                    case Answered.AtLeast(var option) ->
                        new Step(run, Saying.AGAIN, text, false, Optional.of(new Given(item, option)), Deed.NOTHING);
                    case Answered.Unclear() -> Step.saying(run, Saying.AGAIN, text, false);
                };
        };
    }

    /** "No, I meant most days", of the question before. */
    private static Optional<Step> corrected(
            Run run, Questionnaire of, Item before, String meant, String text, Instant now) {
        return AnswerReader.read(before, meant) instanceof Answered.Chosen(var option, boolean whole) && whole
                ? Optional.of(answered(
                        run.answering(before, option.code().code(), now),
                        of,
                        text,
                        true,
                        Optional.of(new Given(before, option))))
                : Optional.empty();
    }

    private static Step answered(Run run, Questionnaire of, String text, boolean bare, Optional<Given> given) {
        String rest = bare ? NOTHING_ELSE : text;
        if (run.open(of).isPresent()) {
            return new Step(run, Saying.NEXT, rest, bare, given, Deed.NOTHING);
        }
        Run done = run.as(Status.COMPLETED);
        return done.says()
                ? new Step(done.keeping(), Saying.DONE, rest, bare, given, Deed.DELIVER)
                : new Step(done, Saying.DONE, rest, bare, given, Deed.NOTHING);
    }
}
