package io.epione.policies.wording;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.epione.policies.disposition.Judgement.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One reviewed text: a single text (headline alone), or a headline with what to do, what to watch for and when to come
 * back.
 */
record Entry(
        String headline,
        List<String> todo,
        List<String> watch,
        List<String> back,
        @Nullable String spoken,
        @Nullable Source source) {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    /** The public text that an entry rests on. */
    record Source(String publisher, String title, int year) {
        String shown() {
            return publisher + ": " + title + ", " + year;
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Entry of(String text) {
        return new Entry(text, List.of(), List.of(), List.of(), null, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static Entry of(
            @JsonProperty("headline") String headline,
            @JsonProperty("do") @Nullable List<String> todo,
            @JsonProperty("watch") @Nullable List<String> watch,
            @JsonProperty("back") @Nullable List<String> back,
            @JsonProperty("spoken") @Nullable String spoken,
            @JsonProperty("source") @Nullable Source source) {
        return new Entry(headline, listed(todo), listed(watch), listed(back), spoken, source);
    }

    List<Sentence> sentences(String key, Map<String, String> args) {
        List<Sentence> sentences = new ArrayList<>();
        add(sentences, key, "do", todo, args);
        add(sentences, key, "watch", watch, args);
        add(sentences, key, "back", back, args);
        return sentences.isEmpty() ? List.of(new Sentence(key, fill(key, headline, args))) : List.copyOf(sentences);
    }

    static String fill(String key, String text, Map<String, String> args) {
        return PLACE.matcher(text).replaceAll(place -> {
            String arg = args.get(place.group(1));
            if (arg == null) {
                throw new IllegalArgumentException("wording '" + key + "' needs '" + place.group(1) + "'");
            }
            return Matcher.quoteReplacement(arg);
        });
    }

    private static void add(
            List<Sentence> sentences, String key, String part, List<String> texts, Map<String, String> args) {
        for (int i = 0; i < texts.size(); i++) {
            sentences.add(new Sentence(key + "." + part + "." + i, fill(key, texts.get(i), args)));
        }
    }

    private static List<String> listed(@Nullable List<String> texts) {
        return texts == null ? List.of() : List.copyOf(texts);
    }
}
