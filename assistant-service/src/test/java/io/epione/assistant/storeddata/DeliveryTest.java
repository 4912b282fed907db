package io.epione.assistant.storeddata;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.delivery.Sender;
import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopClient;
import io.epione.assistant.escalation.LoopTables;
import io.epione.assistant.ingest.IngestPipeline;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.People;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deliveries of other kinds than readings, and how their judgement is enqueued. */
@QuarkusTest
class DeliveryTest {
    private final LoopClient loop;
    private final LoopTables tables;
    private final SignedTokens tokens;
    private final IngestPipeline pipeline;
    private final People people;
    private final StoredDataJudge judge;
    private final Clock clock;
    private String patient = "";

    @Inject
    DeliveryTest(
            LoopClient loop,
            LoopTables tables,
            SignedTokens tokens,
            IngestPipeline pipeline,
            People people,
            StoredDataJudge judge,
            Clock clock) {
        this.loop = loop;
        this.tables = tables;
        this.tokens = tokens;
        this.pipeline = pipeline;
        this.people = people;
        this.judge = judge;
        this.clock = clock;
    }

    @BeforeEach
    void somebodyNew() {
        patient = "p-" + UUID.randomUUID();
        tokens.patient(patient);
    }

    @Test
    void anAnswerThatTellsOfSelfHarmIsACrisisAndIsJudgedOnce() {
        deliver("fhir", answers("LA6570-1", "More than half the days"));
        assertThat(loop.open(patient)).singleElement().satisfies(escalation -> {
            assertThat(escalation.path("crisis").asBoolean()).isTrue();
            assertThat(escalation.path("level").asText()).isEqualTo("urgent");
            assertThat(escalation.path("trigger").path("kind").asText()).isEqualTo("questionnaire");
        });
        String id = loop.open(patient).getFirst().path("id").asText();
        loop.act("maya", id, "resolve", Map.of("outcome", "appointment"));

        loop.pushed(patient, clock.instant() + ",2339-0,104,mg/dL,sensor");
        assertThat(loop.open(patient)).isEmpty();
    }

    @Test
    void anAnswerInWordsOfItsOwnCodingIsUnderstood() {
        deliver("fhir", answers("every-day", "Nearly every day"));

        assertThat(loop.open(patient))
                .singleElement()
                .satisfies(escalation ->
                        assertThat(escalation.path("crisis").asBoolean()).isTrue());
    }

    @Test
    void aFallThatADeviceNoticedEscalatesThoughItArrivesLate() {
        deliver("nightscout-treatments", """
                [{"eventType": "Fall", "created_at": "%s"}]""".formatted(ago(Duration.ofHours(7))));

        assertThat(loop.open(patient))
                .singleElement()
                .satisfies(escalation ->
                        assertThat(escalation.path("level").asText()).isEqualTo("urgent"));
    }

    @Test
    void anIrregularPulseIsJudgedThoughTheRuleSpellsItOtherwise() {
        deliver("nightscout-treatments", """
                [{"eventType": "Irregular Pulse", "created_at": "%s"}]""".formatted(ago(Duration.ofHours(1))));

        assertThat(tables.texts(
                        "select judgement->'disposition'->>'level' from decision where patient = ? and kind = 'reading'",
                        patient))
                .containsExactly("SOON");
    }

    @Test
    void aJudgementThatRunsAgainChangesNothing() {
        deliver("csv", "time,code,value,unit,device\n" + ago(Duration.ofMinutes(2)) + ",2339-0,39,mg/dL,sensor\n");
        UUID payload = UUID.fromString(tables.texts("select id from raw_payload where patient = ?", patient)
                .getFirst());
        String before = everything();
        judge.judge(
                new Delivery(new PatientId(patient), payload, clock.instant().minus(Duration.ofHours(1)), 0));

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aJobsNameHoldsNothingOfThePerson() {
        QuarkusTransaction.requiringNew().run(() -> {
            pipeline.deliver(
                    "csv",
                    self(),
                    "text/csv",
                    bytes("time,code,value,unit,device\n" + ago(Duration.ofMinutes(2)) + ",2339-0,100,mg/dL,sensor\n"));
            assertThat(tables.texts("select task_instance from scheduled_tasks where task_name = 'judge-stored-data'"))
                    .isNotEmpty()
                    .noneMatch(name -> name.contains(patient));
        });
        tables.awaitJudged();
    }

    private void deliver(String format, String body) {
        pipeline.deliver(format, self(), "application/json", bytes(body));
        tables.awaitJudged();
    }

    private Sender self() {
        return new Sender(people.find(new PatientId(patient)).orElseThrow(), Sender.SELF);
    }

    private String everything() {
        return tables.count("select count(*) from decision where patient = ? and kind = 'reading'", patient) + " "
                + tables.count("select count(*) from escalation where patient = ?", patient) + " "
                + tables.count(
                        "select count(*) from escalation_event where patient = ? and action <> 'announced'", patient)
                + " " + tables.count("select count(*) from conversation_event where patient = ?", patient);
    }

    private String answers(String code, String display) {
        return """
                {"resourceType": "QuestionnaireResponse", "status": "completed", "authored": "%s",
                 "item": [{"linkId": "/44260-8", "answer": [{"valueCoding": {"code": "%s", "display": "%s"}}]}]}
                """.formatted(ago(Duration.ofHours(2)), code, display);
    }

    private Instant ago(Duration ago) {
        return clock.instant().minus(ago);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
