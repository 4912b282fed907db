package io.epione.assistant.reply.owndata;

import io.epione.assistant.monitoring.Degraded;
import io.epione.assistant.reply.Ask;
import io.epione.assistant.reply.Draft;
import io.epione.assistant.reply.Phrases;
import io.epione.profile.observation.Measure;
import io.epione.profile.snapshot.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Answers questions about one's own data, and leaves every other question alone. */
@ApplicationScoped
public class OwnDataResponder {
    private final MedicineAnswer medicines;
    private final OwnQuestionReader reader;
    private final RecordsAnswer records;
    private final RiskAnswer risks;
    private final BodyAnswer body;
    private final ForecastAnswer forecast;
    private final DayPatternAnswer dayPattern;
    private final EstimateAnswer estimate;
    private final AroundAnswer around;
    private final EventAnswer events;
    private final LatestAnswer latest;
    private final StatisticAnswer statistics;
    private final ComparisonAnswer comparison;
    private final SpellsAnswer spells;
    private final WhyAnswer why;
    private final NotRecorded notRecorded;
    private final Degraded degraded;
    private final Phrases phrases;

    OwnDataResponder(
            MedicineAnswer medicines,
            OwnQuestionReader reader,
            RecordsAnswer records,
            RiskAnswer risks,
            BodyAnswer body,
            ForecastAnswer forecast,
            DayPatternAnswer dayPattern,
            EstimateAnswer estimate,
            AroundAnswer around,
            EventAnswer events,
            LatestAnswer latest,
            StatisticAnswer statistics,
            ComparisonAnswer comparison,
            SpellsAnswer spells,
            WhyAnswer why,
            NotRecorded notRecorded,
            Degraded degraded,
            Phrases phrases) {
        this.medicines = medicines;
        this.reader = reader;
        this.records = records;
        this.risks = risks;
        this.body = body;
        this.forecast = forecast;
        this.dayPattern = dayPattern;
        this.estimate = estimate;
        this.around = around;
        this.events = events;
        this.latest = latest;
        this.statistics = statistics;
        this.comparison = comparison;
        this.spells = spells;
        this.why = why;
        this.notRecorded = notRecorded;
        this.degraded = degraded;
        this.phrases = phrases;
    }

    /** Empty when the text does not ask for one's own data. */
    public Optional<Draft> answer(Ask ask) {
        return medicines
                .answer(ask)
                .or(() -> records.answer(ask))
                .or(() -> risks.answer(ask))
                .or(() -> body.answer(ask))
                .or(() -> forecast.answer(ask))
                .or(() -> ofTheSensor(ask))
                .or(() -> around.answer(ask))
                .or(() -> measured(ask))
                .or(() -> events.answer(ask));
    }

    private Optional<Draft> ofTheSensor(Ask ask) {
        return dayPattern.answer(ask).or(() -> estimate.answer(ask)).map(told -> doubted(ask, told, "glucose"));
    }

    /** A measure goes before what happened beside it: "why was I high after lunch" is not about lunch. */
    private Optional<Draft> measured(Ask ask) {
        return EventAnswer.namesMeasure(ask)
                ? Optional.empty()
                : reader.read(ask.text(), ask.earlier(), ask.now(), ask.zone()).map(question -> answer(ask, question));
    }

    /** "When was my last colonoscopy", asked of one's own past beyond doubt. */
    public Optional<Draft> notRecordedBefore(Ask ask) {
        return notRecorded.answer(ask).filter(_ -> NotRecorded.ofThePast(ask));
    }

    /** "When was my last colonoscopy": nothing of the kind is known here, which is said. */
    public Optional<Draft> notRecorded(Ask ask) {
        return notRecorded.answer(ask);
    }

    private Draft answer(Ask ask, OwnQuestion question) {
        return doubted(ask, told(ask, question), question.measure().key());
    }

    private Draft beside(Ask ask, Measure measure) {
        Draft told = estimate.beside(ask, measure);
        return told.empty() ? told : doubted(ask, told, "glucose");
    }

    private Draft doubted(Ask ask, Draft told, String measure) {
        return degraded.is(ask.snapshot(), measure) ? told.then(Draft.of(phrases.say("input-degraded"))) : told;
    }

    private Draft told(Ask ask, OwnQuestion question) {
        Measure measure = question.measure();
        if (ask.snapshot().quantity(measure.key()) instanceof Fact.Withheld<?>) {
            return Draft.of(latest.withheld(Labels.within(measure)));
        }
        if (question.compared()) {
            return question.measure().key().equals("glucose")
                            && (question.kind() == Kind.LOWS || question.kind() == Kind.HIGHS)
                    ? spells.of(ask, question)
                    : comparison.of(ask, question);
        }
        return switch (question.kind()) {
            case LATEST, WHEN -> latest.of(ask, measure).then(beside(ask, measure));
            case LOWS, HIGHS ->
                measure.key().equals("glucose") ? spells.of(ask, question) : statistics.of(ask, question);
            case WHY -> measure.key().equals("glucose") ? why.of(ask, question) : statistics.of(ask, question);
            default -> statistics.of(ask, question);
        };
    }
}
