package io.epione.assistant.questionnaire;

import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Draft;
import io.epione.assistant.reply.Phrases;
import io.epione.assistant.reply.evidence.Fixed;
import io.epione.assistant.reply.evidence.Source;
import io.epione.policies.questionnaire.Item;
import io.epione.policies.questionnaire.Option;
import io.epione.policies.questionnaire.Questionnaire;
import io.epione.policies.questionnaire.Total;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of a questionnaire, each sentence with its source. Thread-safe. */
@ApplicationScoped
class Sayings {
    private final Phrases phrases;

    Sayings(Phrases phrases) {
        this.phrases = phrases;
    }

    /** @param closed whether the person closed the layer that the answers go to */
    Draft of(Step step, Questionnaire of, boolean closed) {
        Run run = step.run();
        return switch (step.saying()) {
            case BEGIN -> begin(run, of, closed);
            case NEXT, WAITS -> question(run, of, List.of(), false);
            case AGAIN -> unclear(run, of);
            case BEFORE -> question(run, of, List.of(), true);
            case DONE -> done(run, of);
            case STOPPED -> say(run.kept() ? "questionnaire-stopped-kept" : "questionnaire-stopped");
            case TAKEN_BACK -> say("questionnaire-taken-back");
            case NOTHING_TO_TAKE_BACK -> say("questionnaire-nothing-to-take-back");
        };
    }

    /** The open question after something else. */
    Draft back(Run run, Questionnaire of) {
        return question(run, of, List.of(phrases.say("back-to", Map.of("what", "the " + of.title()))), true);
    }

    private Draft say(String key) {
        return Draft.of(phrases.say(key));
    }

    private Draft begin(Run run, Questionnaire of, boolean closed) {
        List<Bound> before = new ArrayList<>();
        before.add(cited(of, "intro", of.intro()));
        if (closed) {
            before.add(phrases.say("questionnaire-layer-closed"));
        }
        return question(run, of, before, true);
    }

    private Draft unclear(Run run, Questionnaire of) {
        String options = run.open(of).stream()
                .flatMap(item -> item.options().stream())
                .map(option -> option.number() + " " + option.display())
                .collect(Collectors.joining(", "));
        return question(run, of, List.of(phrases.say("questionnaire-unclear", Map.of("what", options))), true);
    }

    private Draft question(Run run, Questionnaire of, List<Bound> before, boolean withStem) {
        List<Bound> said = new ArrayList<>(before);
        List<String> replies = new ArrayList<>();
        run.open(of).ifPresent(item -> {
            int number = of.items().indexOf(item) + 1;
            String stem = (withStem || number == 1) && !item.stem().isEmpty() ? item.stem() + " " : "";
            String text = "Question " + number + " of " + of.items().size() + ". " + stem + item.text();
            said.add(cited(of, item.linkId(), text.matches(".*[.?]") ? text : text + "?"));
            replies.addAll(item.replies());
            replies.add(phrases.say("questionnaire-skip").text());
        });
        return Draft.of(said).suggesting(replies);
    }

    private Draft done(Run run, Questionnaire of) {
        if (!run.says()) {
            return say("questionnaire-nothing-answered");
        }
        List<Bound> said = new ArrayList<>();
        said.add(phrases.say("questionnaire-done"));
        Total total = of.total();
        if (total != null) {
            List<Option> answers = new ArrayList<>();
            for (Item item : of.items()) {
                item.option(run.answers().getOrDefault(item.linkId(), Run.LEFT_OUT))
                        .ifPresent(answers::add);
            }
            said.add(
                    answers.size() == of.items().size()
                            ? total.of(answers)
                                    .map(sum -> sum(of, total, sum))
                                    .orElseGet(() -> phrases.say("questionnaire-no-total"))
                            : phrases.say("questionnaire-no-total"));
        }
        return Draft.of(said);
    }

    private Bound sum(Questionnaire of, Total total, Total.Sum sum) {
        Bound said = phrases.say(
                "questionnaire-total",
                Map.of(
                        "points", String.valueOf(sum.points()),
                        "of", String.valueOf(total.of()),
                        "from", String.valueOf(sum.band().from()),
                        "until", String.valueOf(sum.band().to()),
                        "what", sum.band().text()));
        return new Bound(
                said.text(),
                List.of(
                        said.cited().getFirst(),
                        cited(of, "total", said.text()).cited().getFirst()));
    }

    private static Bound cited(Questionnaire of, String part, String text) {
        return Bound.of(
                text,
                new Fixed(
                        new Source(
                                Source.Kind.TEMPLATE,
                                "questionnaire:" + of.id() + ":" + part,
                                of.source().label(),
                                of.source().url(),
                                null,
                                of.review()),
                        text));
    }
}
