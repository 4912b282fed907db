package io.epione.assistant.reply.writer;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Draft;
import io.epione.assistant.reply.evidence.Fixed;
import io.epione.assistant.reply.evidence.Quote;
import io.epione.assistant.reply.evidence.Source;
import io.epione.assistant.reply.gate.AnswerGate;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceWriterTest extends StubbedModel {
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
