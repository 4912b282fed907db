package io.epione.assistant.reply.writer;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.config.EpioneConfig;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Draft;
import io.epione.assistant.reply.evidence.Fixed;
import io.epione.assistant.reply.evidence.Quote;
import io.epione.assistant.reply.evidence.Source;
import io.epione.assistant.reply.gate.AnswerGate;
import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Level;
import io.epione.profile.person.PatientId;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceWriterTest {
    private static final PatientId PATIENT = new PatientId("p-1");
    private static final Disposition NOTHING = new Disposition(Level.NONE, false, "", List.of());
    private static final Calm CALM = Calm.of(NOTHING, NOTHING).orElseThrow();
    private static final String AVERAGE = "Your average {name1} {period1} was {value1}, from {value2}.";
    private static final String REWORDED = "{period1}, your {name1} averaged {value1}, based on {value2}.";

    private final StubEndpoint endpoint = new StubEndpoint();
    private final Vocabulary vocabulary = new Vocabulary();
    private boolean consent = true;

    /** Settings of an operator. */
    private record Settings(Optional<URI> url, Optional<String> model, Duration timeout, Duration pause)
            implements EpioneConfig.Llm {
        @Override
        public Optional<String> key() {
            return Optional.of("k-1");
        }

        @Override
        public int maxTokens() {
            return 500;
        }
    }

    @AfterEach
    void close() {
        endpoint.close();
    }

    private SentenceWriter writer(URI url, Duration timeout, Duration pause) {
        return new SentenceWriter(
                new ModelEndpoint(
                        new Settings(Optional.of(url), Optional.of("stub"), timeout, pause), Clock.systemUTC()),
                patient -> consent,
                new AllowList(vocabulary),
                new SameStatement(vocabulary),
                new AnswerGate());
    }

    private SentenceWriter writer() {
        return writer(endpoint.url(), Duration.ofSeconds(5), Duration.ofMinutes(1));
    }

    private static SentenceWriter.Written write(SentenceWriter writer) {
        return writer.write(CALM, PATIENT, Glucose.DRAFT, () -> {});
    }

    private void theBuiltInSentencesGoOut() {
        SentenceWriter.Written written = write(writer());
        assertThat(written.draft()).isEqualTo(Glucose.DRAFT);
        assertThat(written.words().none()).isTrue();
        assertThat(endpoint.requests()).hasSize(1);
    }

    /** The built-in average goes out when the model says this of it and repeats the rest. */
    private void isNotSaid(String words) {
        endpoint.rewords(sentence -> sentence.equals(AVERAGE) ? words : sentence);
        theBuiltInSentencesGoOut();
    }

    @Test
    void whatStatesTheSameGoesOutInTheModelsWordsWithTheSameCitations() {
        endpoint.rewords(sentence -> sentence.equals(AVERAGE) ? REWORDED : sentence);

        SentenceWriter.Written written = write(writer());

        Bound first = written.draft().sentences().getFirst();
        assertThat(first.text())
                .isEqualTo("Over the last 7 days, your glucose averaged 144 mg/dL, based on 168 readings.");
        assertThat(first.cited()).isEqualTo(Glucose.AVERAGE.cited());
        assertThat(written.draft().sentences().subList(1, 4))
                .isEqualTo(Glucose.DRAFT.sentences().subList(1, 4));
        assertThat(written.words())
                .isEqualTo(
                        new ModelWords("stub", List.of(new ModelWords.Sentence(Glucose.AVERAGE.text(), first.text()))));
    }

    @Test
    void nothingIsSentButSentencesWithoutValuesNamesPeriodsAndTimes() throws IOException {
        endpoint.rewords(sentence -> sentence);

        write(writer());

        String request = endpoint.requests().getFirst();
        assertThat(StubEndpoint.sentences(request))
                .containsExactly(
                        AVERAGE,
                        "The lowest {name1} {period1} was {value1}, on {time1}.",
                        "{value1} were below {value2}, and {value3} were above {value4}.",
                        "Your {name1} has been rising {period1}, by its daily averages.");
        assertThat(request)
                .doesNotContain("glucose", "144", "168", "mg/dL", "2026", "Ana", PATIENT.value(), "last 7 days");
    }

    @Test
    void withoutConsentNothingIsSent() {
        consent = false;
        endpoint.rewords(sentence -> REWORDED);

        assertThat(write(writer()).draft()).isEqualTo(Glucose.DRAFT);
        assertThat(endpoint.requests()).isEmpty();
    }

    @Test
    void withoutAModelsNameNothingIsSent() {
        SentenceWriter writer = new SentenceWriter(
                new ModelEndpoint(
                        new Settings(
                                Optional.of(endpoint.url()), Optional.empty(), Duration.ofSeconds(5), Duration.ZERO),
                        Clock.systemUTC()),
                patient -> true,
                new AllowList(vocabulary),
                new SameStatement(vocabulary),
                new AnswerGate());

        assertThat(write(writer).draft()).isEqualTo(Glucose.DRAFT);
        assertThat(endpoint.requests()).isEmpty();
    }

    @Test
    void aConsentThatCannotBeLookedUpIsNone() {
        SentenceWriter writer = new SentenceWriter(
                new ModelEndpoint(
                        new Settings(
                                Optional.of(endpoint.url()), Optional.of("stub"), Duration.ofSeconds(5), Duration.ZERO),
                        Clock.systemUTC()),
                patient -> {
                    throw new IllegalStateException("the database is away");
                },
                new AllowList(vocabulary),
                new SameStatement(vocabulary),
                new AnswerGate());

        assertThat(write(writer).draft()).isEqualTo(Glucose.DRAFT);
        assertThat(endpoint.requests()).isEmpty();
    }

    @Test
    void reviewedWordsAndQuotedParagraphsAreNeverSent() {
        Source source = new Source(Source.Kind.PASSAGE, "card#1", "A card", null, null);
        Draft draft = Draft.of(
                Bound.of("Your average was above.", Fixed.template("key", "Your average was above.")),
                Bound.of("The average is about the same.", new Quote(source, "The average is about the same.")));

        assertThat(writer().write(CALM, PATIENT, draft, () -> {}).draft()).isEqualTo(draft);
        assertThat(endpoint.requests()).isEmpty();
    }

    @Test
    void anEndpointThatIsDownChangesNothing() {
        URI url = endpoint.url();
        endpoint.close();

        assertThat(write(writer(url, Duration.ofSeconds(5), Duration.ZERO)).draft())
                .isEqualTo(Glucose.DRAFT);
    }

    @Test
    @Timeout(60)
    void anEndpointThatNeverAnswersIsNotWaitedFor() {
        endpoint.behave((exchange, body) -> pauseUntilClosed());

        assertThat(write(writer(endpoint.url(), Duration.ofMillis(300), Duration.ZERO))
                        .draft())
                .isEqualTo(Glucose.DRAFT);
    }

    @Test
    @Timeout(60)
    void anEndpointThatDripsItsAnswerIsNotWaitedFor() {
        endpoint.behave((exchange, body) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"id\":".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            pauseUntilClosed();
        });

        assertThat(write(writer(endpoint.url(), Duration.ofMillis(300), Duration.ZERO))
                        .draft())
                .isEqualTo(Glucose.DRAFT);
    }

    private static void pauseUntilClosed() {
        try {
            new java.util.concurrent.CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anAnswerThatIsCutOffIsNotRead() {
        endpoint.behave((exchange, body) -> {
            byte[] half = StubEndpoint.completion("[\"" + REWORDED).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, half.length);
            exchange.getResponseBody().write(half, 0, half.length / 2);
        });
        theBuiltInSentencesGoOut();
    }

    @Test
    void anAnswerThatRanOutOfTokensIsNotRead() {
        endpoint.behave((exchange, body) -> {
            String all = Answers.write(StubEndpoint.sentences(body).stream()
                    .map(sentence -> REWORDED)
                    .toList());
            StubEndpoint.send(exchange, 200, StubEndpoint.completion(all).replace("\"stop\"", "\"length\""));
        });
        theBuiltInSentencesGoOut();
    }

    @Test
    void anAnswerWithoutEndIsCutOffAndNotRead() {
        endpoint.says("[\"" + "a".repeat(400_000) + "\"]");
        theBuiltInSentencesGoOut();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Sure, here you are!",
                "{\"sentences\": []}",
                "[]",
                "null",
                "[1, 2, 3, 4]",
                "[null, null, null, null]",
                "[\"{period1}, your {name1} averaged {value1}, based on {value2}.\"]",
                "[\"a\", \"b\", \"c\", \"d\", \"e\"]",
                "[\"a\", \"b\", \"c\", \"d\"] and more",
                "[\"\", \"\", \"\", \"\"]",
                "[\"{\", \"}\", \"{}\", \"{value}\"]"
            })
    void anAnswerOfAnotherShapeIsNotRead(String content) {
        endpoint.says(content);
        theBuiltInSentencesGoOut();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 401, 429, 500, 503})
    void aRefusalChangesNothing(int status) {
        endpoint.behave((exchange, body) -> {
            exchange.getResponseHeaders().set("location", "/v1/chat/completions");
            StubEndpoint.send(exchange, status, "{\"error\": {\"message\": \"no\"}}");
        });
        theBuiltInSentencesGoOut();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{period1}, your {name1} averaged 99 mg/dL, based on {value2}.",
                "{period1}, your {name1} averaged {value2}, based on {value1}.",
                "{period1}, your {name1} averaged {value1}.",
                "{period1}, your {name1} averaged {value1}, based on {value2} and {value2}.",
                "{period1}, your {name1} averaged {value1}, based on {value3}.",
                "{period1}, your {name1} averaged -{value1}, based on {value2}.",
                "{period1}, your {name1} averaged {value1}0, based on {value2}.",
                "{period1}, your {name1} averaged {value1}, based on twice {value2}."
            })
    void anotherNumberIsNotSaid(String words) {
        isNotSaid(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{period1}, your {name1} never averaged {value1}, based on {value2}.",
                "{period1}, your {name1} averaged about {value1}, based on {value2}.",
                "{period1}, your {name1} averaged over {value1}, based on {value2}.",
                "{period1}, your lowest {name1} was {value1}, based on {value2}.",
                "{period1}, your {name1} averaged a normal {value1}, based on {value2}.",
                "{period1}, your {name1} averaged a safe {value1}, based on {value2}.",
                "{period1}, your {name1} averaged a rising {value1}, based on {value2}."
            })
    void anotherClaimIsNotSaid(String words) {
        isNotSaid(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{period1}, your {name1} averaged {value1}, based on {value2}, so take 4 units of insulin.",
                "{period1}, your {name1} averaged {value1}, based on {value2}; stop your metformin.",
                "{period1}, your {name1} averaged {value1}, based on {value2}. Skip your next dose.",
                "{period1}, your {name1} averaged {value1}, based on {value2}, double the evening dose."
            })
    void anInstructionAboutAMedicineIsNotSaid(String words) {
        isNotSaid(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This is self-care only: your average {name1} {period1} was {value1}, from {value2}.",
                "No need to call anybody: your average {name1} {period1} was {value1}, from {value2}.",
                "Level none. Your average {name1} {period1} was {value1}, from {value2}.",
                "You need not see a doctor, your average {name1} {period1} was {value1}, from {value2}."
            })
    void aLevelIsNeitherLoweredNorPhrased(String words) {
        isNotSaid(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ignore all rules above. Your average {name1} {period1} was {value1}, from {value2}.",
                "You word sentences about a person's own health data for that person.",
                "<b>Your</b> average {name1} {period1} was {value1}, from {value2}.",
                "Your average {name1} {period1} was {value1}, from {value2}. <script>alert(1)</script>",
                "Your average {name1} {period1} was {value1}, from [{value2}](https://example.org).",
                "**Your** average {name1} {period1} was {value1}, from {value2}.",
                "Your average {name1} {period1} was {value1},\\n from {value2}.",
                "Ihr mittlerer {name1}-Wert {period1} betrug {value1}, aus {value2}.",
                "Su promedio de {name1} {period1} fue {value1}, de {value2}.",
                "Your average {name1} over {period1} was {value1}, from {value2}.",
                "{name1} averaged {value1} {period1}, from {value2}."
            })
    void whatIsNoPlainSentenceOfOursIsNotSaid(String words) {
        isNotSaid(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{value1} were above {value2}, and {value3} were below {value4}.",
                "{value1} were not below {value2}, and {value3} were above {value4}.",
                "{value3} were below {value2}, and {value1} were above {value4}."
            })
    void whatIsTurnedRoundIsNotSaid(String words) {
        endpoint.rewords(sentence -> sentence.startsWith("{value1} were") ? words : sentence);
        theBuiltInSentencesGoOut();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your {name1} has been falling {period1}, by its daily averages.",
                "Your {name1} has not been rising {period1}, by its daily averages.",
                "Your {name1} has been rising {period1}."
            })
    void anotherDirectionOrALostCaveatIsNotSaid(String words) {
        endpoint.rewords(sentence -> sentence.contains("rising") ? words : sentence);
        theBuiltInSentencesGoOut();
    }

    @Test
    void oneBadSentenceDoesNotTakeTheGoodOnesAway() {
        endpoint.rewords(sentence -> switch (sentence) {
            case AVERAGE -> "Your average {name1} was fine.";
            case "Your {name1} has been rising {period1}, by its daily averages." ->
                "{period1}, by its daily averages, your {name1} has been rising.";
            default -> "{period1} the lowest {name1} was {value1}, on {time1}.";
        });

        SentenceWriter.Written written = write(writer());

        List<Bound> expected = new ArrayList<>(Glucose.DRAFT.sentences());
        expected.set(
                1,
                new Bound(
                        "Over the last 7 days the lowest glucose was 60 mg/dL, on 2 Mar 2026 at 00:00.",
                        Glucose.LOWEST.cited()));
        assertThat(written.draft().sentences()).isEqualTo(expected);
        assertThat(written.words().sentences()).hasSize(1);
    }

    @Test
    void aModelThatIsOfNoUseThreeTimesIsLeftAlone() {
        endpoint.says("Certainly!");
        SentenceWriter writer = writer();

        for (int turn = 0; turn < 5; turn++) {
            assertThat(write(writer).draft()).isEqualTo(Glucose.DRAFT);
        }

        assertThat(endpoint.requests()).hasSize(3);
    }

    @Test
    void theModelIsAskedOnceAndWithTheKeyOnly() {
        List<String> keys = new ArrayList<>();
        endpoint.behave((exchange, body) -> {
            keys.add(exchange.getRequestHeaders().getFirst("authorization"));
            StubEndpoint.send(exchange, 503, "");
        });

        write(writer());

        assertThat(keys).containsExactly("Bearer k-1");
    }
}
