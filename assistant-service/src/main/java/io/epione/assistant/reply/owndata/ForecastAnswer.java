package io.epione.assistant.reply.owndata;

import io.epione.assistant.forecast.ForecastView;
import io.epione.assistant.forecast.Forecasts;
import io.epione.assistant.reply.Ask;
import io.epione.assistant.reply.Draft;
import io.epione.assistant.reply.Phrases;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "What will my glucose be in half an hour": the forecast with its interval, how often forecasts held for this person, what
 * is said of a low, and that it is no alarm ({@link ForecastWords}); or why there is no forecast. What comes after an hour,
 * and what something would do to it, is not answered here.
 */
@ApplicationScoped
class ForecastAnswer {
    private static final String MINE = "my (?:blood )?(?:glucose|sugars?|bg)";
    private static final String MOVES =
            "(?:be(?! (?:shared|sent|seen|read|deleted|stored|used|kept))|go|get|drop|fall|rise|stay"
                    + "|reach|look|spike|crash|climb|run)";
    private static final Pattern ASKS = Pattern.compile("\\bwill " + MINE + " " + MOVES + "\\b"
            + "|\\b" + MINE + " (?:is |are )?(?:(?:going to|gonna|will) " + MOVES + "|headed|heading)\\b"
            + "|\\bwhere (?:is|are) " + MINE + " going\\b"
            + "|\\bgoing to happen (?:to|with) " + MINE + "\\b"
            + "|\\b(?:will i|(?:am i|i'm) (?:going|about) to) (?:go|get|be|run|drop) (?:too )?(?:low|high|hypo|hyper)\\b"
            + "|\\b(?:forecast|predict)(?:s|ed|ions?)? (?:for |of )?" + MINE + "\\b"
            + "|\\b" + MINE + " (?:forecast|prediction)s?\\b"
            + "|\\b(?:glucose|sugar) (?:forecast|prediction)s?\\b.{0,40}\\bfor me\\b");

    /** What something would do is another question, and so is what to do. */
    private static final Pattern WHAT_IF = Pattern.compile(
            "\\b(?:if|after|when|once|eat\\w*|drink\\w*|tak(?:e|ing)|walk\\w*"
                    + "|exercis\\w*|insulin|metformin|medicines?|pills?|lower|reduce|bring|help|should|how (?:do|can|does)|why)\\b");

    private static final Pattern LATER = Pattern.compile(
            "\\b(?:tonight|tomorrow|overnight|(?:next|this|in a) (?:day|week|month|morning"
                    + "|night|evening|afternoon)|days?|weeks?|years?|(?:[2-9]|\\d\\d+|two|three|four|few|several) hours?)\\b");
    private static final Pattern HOUR = Pattern.compile("\\b(?<!half an )(?<!half )hour\\b");
    private static final Pattern MINUTES = Pattern.compile("\\b(\\d{1,3}) ?min");
    private static final int USUAL = 30;
    private static final int LAST = 60;
    private static final int STEP = 5;

    private final Function<ConsentedScope, Optional<ForecastView>> forecasts;
    private final Measure glucose;
    private final Phrases phrases;

    @Inject
    ForecastAnswer(Forecasts forecasts, MeasureCatalog measures, Phrases phrases) {
        this(scope -> forecasts.view(scope, LAST), measures, phrases);
    }

    /** @param forecasts the forecast of the next hour; empty where the forecaster cannot be run */
    ForecastAnswer(
            Function<ConsentedScope, Optional<ForecastView>> forecasts, MeasureCatalog measures, Phrases phrases) {
        this.forecasts = forecasts;
        this.glucose = measures.byKey("glucose").orElseThrow();
        this.phrases = phrases;
    }

    Optional<Draft> answer(Ask ask) {
        String words = Asking.plain(ask.text());
        if (!ASKS.matcher(words).find() || WHAT_IF.matcher(words).find()) {
            return Optional.empty();
        }
        int ahead = ahead(words);
        if (ahead > LAST) {
            return Optional.of(Draft.of(phrases.say("forecast-reach")));
        }
        return forecasts.apply(ask.scope()).map(view -> told(ask, view, ahead));
    }

    private Draft told(Ask ask, ForecastView view, int ahead) {
        var display = DisplayUnits.of(glucose, ask.snapshot().person(), ask.text());
        var words = new ForecastWords(view, display, ask.zone());
        Draft told = Draft.of(words.sentences(ahead));
        return view.coverage().judged() == 0 ? told.then(Draft.of(phrases.say("forecast-not-checked"))) : told;
    }

    /** Minutes ahead that are asked about, on the steps of a forecast; more than an hour where a later time is meant. */
    private static int ahead(String words) {
        if (LATER.matcher(words).find()) {
            return LAST + 1;
        }
        Matcher minutes = MINUTES.matcher(words);
        if (minutes.find()) {
            int asked = Integer.parseInt(minutes.group(1));
            return Math.max(STEP, (asked + STEP - 1) / STEP * STEP);
        }
        return HOUR.matcher(words).find() ? LAST : USUAL;
    }
}
