package io.epione.assistant.reply;

import io.epione.assistant.reply.evidence.Fixed;
import io.epione.assistant.reply.evidence.Source;
import io.epione.policies.coaching.Coaching;
import io.epione.policies.coaching.Instead;
import io.epione.policies.questionnaire.Item;
import io.epione.policies.questionnaire.Need;
import io.epione.policies.questionnaire.Option;
import io.epione.policies.questionnaire.Questionnaires;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Value;
import io.epione.profile.snapshot.ProfileSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What advice becomes for somebody who told that money, a way to get there or a kitchen is hard to come by. The newest
 * answer to a question counts, for a year. Triage never asks here. Thread-safe.
 */
@ApplicationScoped
class Feasibility {
    private static final Duration HOLDS = Duration.ofDays(365);

    private final Questionnaires questionnaires;
    private final Coaching coaching;
    private final Phrases phrases;

    Feasibility(Questionnaires questionnaires, Coaching coaching, Phrases phrases) {
        this.questionnaires = questionnaires;
        this.coaching = coaching;
        this.phrases = phrases;
    }

    /** What is said after a card: for each need the person's own answer, and what can be done without. */
    List<Bound> after(String card, ProfileSnapshot profile) {
        Map<Need, Entry.Observation> told = told(profile);
        List<Bound> said = new ArrayList<>();
        for (Instead instead : coaching.of(card, List.copyOf(told.keySet()))) {
            said.add(reason(instead.need(), Objects.requireNonNull(told.get(instead.need()))));
            Source source = new Source(
                    Source.Kind.PASSAGE,
                    instead.card() + "#without-" + instead.need().code(),
                    "After " + instead.source().publisher() + ": "
                            + instead.source().title(),
                    instead.source().url(),
                    null,
                    coaching.review());
            said.add(Bound.of(instead.text(), new Fixed(source, instead.text())));
        }
        return said;
    }

    private Bound reason(Need need, Entry.Observation answer) {
        String text = phrases.say("advice-" + need.code()).text();
        String label = answer.value() instanceof Value.Coded(var code)
                ? answer.code().label() + " " + code.label()
                : answer.code().label();
        Instant at = answer.effective().start();
        return Bound.of(
                text, new Fixed(new Source(Source.Kind.FACT, answer.code().code() + "@" + at, label, null, at), text));
    }

    private Map<Need, Entry.Observation> told(ProfileSnapshot profile) {
        Map<Need, Entry.Observation> told = new EnumMap<>(Need.class);
        Set<String> seen = new HashSet<>();
        for (Entry.Observation answer : profile.answers()) {
            boolean newest =
                    seen.add(answer.code().system() + "|" + answer.code().code());
            boolean holds = answer.effective().start().isAfter(profile.asOf().minus(HOLDS));
            if (newest && holds && answer.value() instanceof Value.Coded(var code)) {
                questionnaires.all().stream()
                        .flatMap(of -> of.items().stream()
                                .filter(item -> of.asks(item, answer.code()))
                                .map(item -> need(item, code.code())))
                        .flatMap(List::stream)
                        .forEach(need -> told.putIfAbsent(need, answer));
            }
        }
        return told;
    }

    private static List<Need> need(Item item, String code) {
        return item.option(code).map(Option::need).stream().toList();
    }
}
