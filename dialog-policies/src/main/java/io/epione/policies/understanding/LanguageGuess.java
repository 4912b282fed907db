package io.epione.policies.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;
import org.jspecify.annotations.Nullable;

/**
 * Which language a text in Latin letters looks like, by Apache OpenNLP and its published model of 183 languages.
 * Thread-safe; the model is opened once, beside everything else.
 */
final class LanguageGuess {
    private static final String MODEL = "/langdetect-183.bin";
    private static final FutureTask<ThreadSafeLanguageDetectorME> DETECTOR = new FutureTask<>(LanguageGuess::open);
    private static final String ENGLISH = "eng";

    static {
        Thread.ofPlatform().daemon().name("languages").start(DETECTOR);
    }

    /** Two-letter codes of what the model calls by three. */
    private final Map<String, String> codes = new HashMap<>();

    /** @param named the languages that a text can be handed over in, by two-letter code */
    LanguageGuess(Set<String> named) {
        named.forEach(code -> codes.put(Locale.of(code).getISO3Language(), code));
        // The model knows the standard forms of these under names of their own.
        codes.put("cmn", "zh");
        codes.put("pes", "fa");
    }

    /**
     * @param lead by which factor another language is likelier than English, as its natural logarithm
     * @param code the likeliest of the named languages, null where it is another one
     */
    record Guess(double lead, @Nullable String code) {}

    Guess of(String text) {
        Language[] guesses = detector().predictLanguages(text);
        double english = Arrays.stream(guesses)
                .filter(guess -> guess.getLang().equals(ENGLISH))
                .mapToDouble(Language::getConfidence)
                .sum();
        double best = Arrays.stream(guesses)
                .filter(guess -> !guess.getLang().equals(ENGLISH))
                .mapToDouble(Language::getConfidence)
                .max()
                .orElse(0);
        // A sister language often stands before the one that is named: Malay, Sundanese or Javanese before Indonesian.
        String code = Arrays.stream(guesses)
                .filter(guess -> codes.containsKey(guess.getLang()) && guess.getConfidence() >= best / 2)
                .max(Comparator.comparingDouble(Language::getConfidence))
                .map(guess -> codes.get(guess.getLang()))
                .orElse(null);
        return new Guess(Math.log(best / english), code);
    }

    private static ThreadSafeLanguageDetectorME detector() {
        try {
            return DETECTOR.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the model of languages does not open", e);
        }
    }

    private static ThreadSafeLanguageDetectorME open() {
        try (InputStream model = LanguageGuess.class.getResourceAsStream(MODEL)) {
            return new ThreadSafeLanguageDetectorME(new LanguageDetectorModel(model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
