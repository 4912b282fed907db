package io.epione.assistant.reply.writer;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.FinishReason;
import io.epione.assistant.config.EpioneConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The operator's OpenAI-compatible endpoint. Asked without retries, by few turns at a time; a turn that finds it busy,
 * resting or broken goes on without it.
 */
@ApplicationScoped
class ModelEndpoint implements LanguageModel {
    private static final Logger LOG = Logger.getLogger(ModelEndpoint.class);
    private static final int AT_A_TIME = 8;

    private final EpioneConfig.Llm config;
    private final Breaker breaker;
    private final Semaphore places = new Semaphore(AT_A_TIME);
    private final @Nullable ChatModel model;

    @Inject
    ModelEndpoint(EpioneConfig config, Clock clock) {
        this(config.llm(), clock);
    }

    ModelEndpoint(EpioneConfig.Llm config, Clock clock) {
        this.config = config;
        this.breaker = new Breaker(clock, config.pause());
        this.model = config.url().isPresent() && config.model().isPresent() ? build(config) : null;
    }

    private static ChatModel build(EpioneConfig.Llm config) {
        return OpenAiChatModel.builder()
                .httpClientBuilder(new BoundedHttpBuilder(config.timeout()))
                .baseUrl(config.url().orElseThrow().toString())
                .apiKey(config.key().orElse("none"))
                .modelName(config.model().orElseThrow())
                .temperature(0.0)
                .maxTokens(config.maxTokens())
                .maxRetries(0)
                .build();
    }

    @Override
    public boolean on() {
        return model != null && breaker.closed();
    }

    @Override
    public String name() {
        return config.model().orElse("");
    }

    @Override
    public Optional<List<String>> word(List<String> sentences) {
        ChatModel asked = model;
        if (asked == null || !places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            ChatResponse answer = asked.chat(SystemMessage.from(Task.TEXT), UserMessage.from(Answers.write(sentences)));
            return answer.finishReason() == FinishReason.LENGTH
                    ? Optional.empty()
                    : Answers.read(answer.aiMessage().text(), sentences.size());
        } catch (RuntimeException e) {
            // The type alone: a message may repeat what an endpoint sent.
            LOG.warnf("The language model did not answer: %s", e.getClass().getName());
            return Optional.empty();
        } finally {
            places.release();
        }
    }

    @Override
    public void learn(boolean useful) {
        breaker.learn(useful);
    }
}
