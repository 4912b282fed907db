package io.epione.assistant.reply.owndata;

import io.epione.assistant.monitoring.Degraded;
import io.epione.assistant.reply.Ask;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Draft;
import io.epione.assistant.reply.evidence.Chance;
import io.epione.assistant.reply.evidence.Fixed;
import io.epione.models.ModelCard;
import io.epione.models.ModelCatalog;
import io.epione.models.RiskModel;
import io.epione.policies.wording.Wording;
import io.epione.profile.risk.Assessment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * "What is my heart risk": what a model said of the person and why ({@link RiskWords}), or which inputs it lacks. A
 * refusal is never filled in.
 */
@ApplicationScoped
class RiskAnswer {
    private static final Pattern ASKS =
            Pattern.compile("\\b(?:my|i|me)\\b.{0,60}\\b(?:risks?|chances?|likely|likelihood|probability|odds)\\b"
                    + "|\\b(?:risks?|chances?|likelihood|probability|odds|how likely)\\b.{0,60}\\b(?:my|i|me)\\b");
    private static final Pattern NOT_OWN_RISK =
            Pattern.compile("\\b(?:lower|reduce|cut|decrease|increase|raise|what raises|what lowers|factors?)\\b");

    /** Which models a subject is answered by; the first that has an answer is told. */
    private record Subject(Pattern words, List<String> models) {}

    private static final List<Subject> SUBJECTS = List.of(
            subject("30[ -]years?|lifetime|long[- ]term", "prevent-base-30y", "prevent-base-10y"),
            subject(
                    "heart|cardio\\w*|cardiac|stroke|cvd|ascvd|artery|arteries|heart attack|prevent",
                    "prevent-base-10y"),
            subject("diabetes|diabetic|t2d|prediabetes|findrisc", "findrisc", "ada-t2d-test"),
            subject("kidney|renal|ckd", "egfr-ckdepi2021"));

    private final ModelCatalog models;
    private final Wording wording;
    private final BiFunction<Assessment.RiskAssessment, ModelCard, List<String>> degraded;

    @Inject
    RiskAnswer(ModelCatalog models, Wording wording, Degraded degraded) {
        this(models, wording, degraded::of);
    }

    /** @param degraded what speaks against the inputs of an assessment */
    RiskAnswer(
            ModelCatalog models,
            Wording wording,
            BiFunction<Assessment.RiskAssessment, ModelCard, List<String>> degraded) {
        this.models = models;
        this.wording = wording;
        this.degraded = degraded;
    }

    private static Subject subject(String words, String... models) {
        return new Subject(Pattern.compile("\\b(?:" + words + ")\\b"), List.of(models));
    }

    Optional<Draft> answer(Ask ask) {
        String words = ask.text().toLowerCase(Locale.ROOT);
        if (!ASKS.matcher(words).find() || NOT_OWN_RISK.matcher(words).find()) {
            return Optional.empty();
        }
        return SUBJECTS.stream()
                .filter(subject -> subject.words().matcher(words).find())
                .findFirst()
                .map(subject -> tell(ask, subject));
    }

    private Draft tell(Ask ask, Subject subject) {
        List<Assessment> said = models.assessAll(ask.snapshot());
        List<Assessment> wanted = subject.models().stream()
                .flatMap(id -> said.stream()
                        .filter(assessment -> assessment.model().id().equals(id)))
                .toList();
        return wanted.stream()
                .filter(Assessment.RiskAssessment.class::isInstance)
                .map(Assessment.RiskAssessment.class::cast)
                .filter(Assessment.RiskAssessment::shown)
                .findFirst()
                .map(risk -> told(ask, risk))
                .orElseGet(() -> refused(ask, wanted));
    }

    private Draft told(Ask ask, Assessment.RiskAssessment risk) {
        RiskModel model = models.find(risk.model().id()).orElseThrow();
        RiskWords words = new RiskWords(model.card(), risk, model.explain(risk), ask.zone());
        Draft told = Draft.of(words.sentences()).then(fixed("risk-is-an-estimate"));
        return degraded.apply(risk, model.card()).isEmpty() ? told : told.then(fixed("input-degraded"));
    }

    private Draft refused(Ask ask, List<Assessment> wanted) {
        List<Bound> sentences = new ArrayList<>();
        for (Assessment assessment : wanted) {
            if (assessment instanceof Assessment.NotAssessable not) {
                ModelCard card = card(assessment);
                List<String> reasons = not.problems().stream()
                        .map(Assessment.Problem::message)
                        .distinct()
                        .toList();
                Set<String> literals = new HashSet<>(reasons);
                literals.add(card.title());
                Chance chance = new Chance(RiskWords.source(card, assessment), List.of(), literals, ask.zone());
                sentences.add(
                        Bound.of(card.title() + " cannot be worked out for you: " + String.join(" ", reasons), chance));
                break;
            }
        }
        return sentences.isEmpty() ? fixed("risk-not-shown") : Draft.of(sentences);
    }

    private ModelCard card(Assessment assessment) {
        return models.find(assessment.model().id()).orElseThrow().card();
    }

    private Draft fixed(String key) {
        String text = wording.text(key, Map.of());
        return Draft.of(Bound.of(text, Fixed.template(key, text)));
    }
}
