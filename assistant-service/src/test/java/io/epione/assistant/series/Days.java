package io.epione.assistant.series;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopClient;
import io.epione.assistant.escalation.LoopTables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Days of somebody, pushed and read over HTTP. */
@ApplicationScoped
class Days {
    private final LoopClient loop;
    private final LoopTables tables;
    private final SignedTokens tokens;
    private final Clock clock;

    @Inject
    Days(LoopClient loop, LoopTables tables, SignedTokens tokens, Clock clock) {
        this.loop = loop;
        this.tables = tables;
        this.tokens = tokens;
        this.clock = clock;
    }

    String token(String patient) {
        return tokens.patient(patient);
    }

    /** A line of the value of some days ago, a minute earlier than now, to the minute. */
    String line(int ago, String code, double value, String unit, String device) {
        return clock.instant()
                        .minus(Duration.ofDays(ago))
                        .minusSeconds(60)
                        .toString()
                        .substring(0, 16) + ":00Z," + code + "," + value + "," + unit + "," + device;
    }

    /** Lines from so many days ago to another day ago. */
    String[] lines(int from, int to, String code, IntToDoubleFunction byDaysAgo, String unit, String device) {
        return IntStream.rangeClosed(to, from)
                .mapToObj(ago -> line(ago, code, byDaysAgo.applyAsDouble(ago), unit, device))
                .toArray(String[]::new);
    }

    JsonNode assessment(String patient, String model) {
        return of(loop.get(tokens.patient(patient), "/api/risks").path("assessments"), model);
    }

    JsonNode refusal(String patient, String model) {
        return of(loop.get(tokens.patient(patient), "/api/risks").path("notAssessable"), model);
    }

    private static JsonNode of(JsonNode all, String model) {
        for (JsonNode one : all) {
            if (one.path("model").path("id").asText().equals(model)) {
                return one;
            }
        }
        return MissingNode.getInstance();
    }

    /** The newest stored decision of a model, explained. */
    JsonNode decision(String patient, String model) {
        tables.awaitJudged();
        String id = tables.texts(
                        "select id from decision where patient = ? and kind = 'assessment'"
                                + " and output -> 'model' ->> 'id' = ? order by at desc limit 1",
                        patient,
                        model)
                .getFirst();
        return loop.get(tokens.patient(patient), "/api/decisions/" + id);
    }

    /** The texts of events that count. */
    List<String> events(String patient, String code) {
        tables.awaitJudged();
        return tables.texts(
                "select e.body ->> 'text' from entry e join series s on s.patient = e.patient and s.id = e.series"
                        + " where e.patient = ? and s.code = ? and e.superseded_at is null order by e.effective",
                patient,
                code);
    }
}
