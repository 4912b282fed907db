package io.epione.assistant.reply.owndata;

import io.epione.assistant.environment.AreaHour;
import io.epione.assistant.environment.Around;
import io.epione.assistant.environment.Surroundings;
import io.epione.assistant.reply.Ask;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Draft;
import io.epione.assistant.reply.Phrases;
import io.epione.policies.wording.Lines;
import io.epione.profile.snapshot.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * "How is the air today", "is it too hot to run outside": what the feed told of the person's area, and the cards for it
 * and for the person. Where nothing is known, or what is known is old, there is no advice. It judges nothing: levels are
 * set before it is asked.
 */
@ApplicationScoped
class AroundAnswer {
    private final Surroundings surroundings;
    private final AroundWords words;
    private final Phrases phrases;
    private final Lines lines;

    AroundAnswer(Surroundings surroundings, AroundWords words, Phrases phrases, Lines lines) {
        this.surroundings = surroundings;
        this.words = words;
        this.phrases = phrases;
        this.lines = lines;
    }

    Optional<Draft> answer(Ask ask) {
        return AroundQuestion.in(ask.text())
                .map(question ->
                        Draft.of(question.now() ? told(ask, question) : List.of(phrases.say("environment-only-now"))));
    }

    private List<Bound> told(Ask ask, AroundQuestion question) {
        return switch (surroundings.of(ask.scope(), ask.now())) {
            case Around.Closed _ -> List.of(phrases.say("environment-closed"));
            case Around.NoPlace _ -> List.of(phrases.say("environment-no-place"));
            case Around.Known known -> known(ask, question, known);
        };
    }

    private List<Bound> known(Ask ask, AroundQuestion question, Around.Known known) {
        List<Bound> said = new ArrayList<>();
        if (question.air()) {
            said.addAll(one(ask, known.air(), "air", "environment-no-index"));
        }
        if (question.heat()) {
            said.addAll(one(ask, known.heat(), "heat", "environment-no-heat-index"));
        }
        boolean now = question.air() && isNow(ask, known.air()) || question.heat() && isNow(ask, known.heat());
        if (now && ask.snapshot().conditions() instanceof Fact.Withheld<?>) {
            said.add(phrases.say("environment-unseen"));
        }
        if (now) {
            said.add(phrases.say(
                    "environment-caveat", lines.args(ask.snapshot().person().country())));
        }
        return said;
    }

    private List<Bound> one(Ask ask, Optional<AreaHour> told, String what, String noIndex) {
        if (told.isEmpty()) {
            return List.of(phrases.say("environment-none", Map.of("what", what)));
        }
        AreaHour hour = told.get();
        List<AroundWords.Told> values = words.values(ask, hour, what.equals("air"));
        List<Bound> said =
                new ArrayList<>(values.stream().map(AroundWords.Told::sentence).toList());
        if (!hour.isNow(ask.now())) {
            said.add(phrases.say("environment-old"));
            return said;
        }
        boolean indexed = what.equals("air") ? hour.aqi() != null : hour.heatIndex() != null;
        if (!indexed) {
            said.add(phrases.say(noIndex));
        }
        said.addAll(words.advice(ask, values));
        return said;
    }

    private static boolean isNow(Ask ask, Optional<AreaHour> told) {
        return told.filter(hour -> hour.isNow(ask.now())).isPresent();
    }
}
