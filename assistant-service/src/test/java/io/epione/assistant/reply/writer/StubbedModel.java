package io.epione.assistant.reply.writer;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.config.EpioneConfig;
import io.epione.assistant.reply.gate.AnswerGate;
import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Level;
import io.epione.profile.person.PatientId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** A writer whose model is a stub that says what a test wants. */
abstract class StubbedModel {
    static final PatientId PATIENT = new PatientId("p-1");
    static final Disposition NOTHING = new Disposition(Level.NONE, false, "", List.of());
    static final Calm CALM = Calm.of(NOTHING, NOTHING).orElseThrow();
    static final String AVERAGE = "Your average {name1} {period1} was {value1}, from {value2}.";
    static final String REWORDED = "{period1}, your {name1} averaged {value1}, based on {value2}.";

    final StubEndpoint endpoint = new StubEndpoint();
    final Vocabulary vocabulary = new Vocabulary();
    boolean consent = true;

    /** Settings of an operator. */
    record Settings(Optional<URI> url, Optional<String> model, Duration timeout, Duration pause)
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

    SentenceWriter writer(URI url, Duration timeout, Duration pause) {
        return new SentenceWriter(
                new ModelEndpoint(
                        new Settings(Optional.of(url), Optional.of("stub"), timeout, pause), Clock.systemUTC()),
                patient -> consent,
                new AllowList(vocabulary),
                new SameStatement(vocabulary),
                new AnswerGate());
    }

    SentenceWriter writer() {
        return writer(endpoint.url(), Duration.ofSeconds(5), Duration.ofMinutes(1));
    }

    static SentenceWriter.Written write(SentenceWriter writer) {
        return writer.write(CALM, PATIENT, Glucose.DRAFT, () -> {});
    }

    void theBuiltInSentencesGoOut() {
        SentenceWriter.Written written = write(writer());
        assertThat(written.draft()).isEqualTo(Glucose.DRAFT);
        assertThat(written.words().none()).isTrue();
        assertThat(endpoint.requests()).hasSize(1);
    }

    /** The built-in average goes out when the model says this of it and repeats the rest. */
    void isNotSaid(String words) {
        endpoint.rewords(sentence -> sentence.equals(AVERAGE) ? words : sentence);
        theBuiltInSentencesGoOut();
    }
}
