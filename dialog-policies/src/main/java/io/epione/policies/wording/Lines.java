package io.epione.policies.wording;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Emergency, crisis and poison lines by country, from {@code wording/lines.yaml}, where each stands with the day it was
 * checked. Immutable, safe for use by many threads.
 */
@ApplicationScoped
public class Lines {
    private static final String PATH = "wording/lines.yaml";
    private static final String ELSEWHERE = "default";

    private final Map<String, Map<String, String>> byCountry;

    /** The shipped lines; an {@link IllegalStateException} names what is wrong in the file. */
    public Lines() {
        byCountry = Shipped.LINES;
    }

    /**
     * Words for the places {@code emergency}, {@code crisis} and {@code poison} of a text ("911", "112 or 999",
     * "Samaritans on 116 123"), and {@code digits}: the emergency number without words ("112 / 999").
     *
     * @param country ISO 3166-1 alpha-2 in either case; for null and unknown ones the words hold anywhere
     */
    public Map<String, String> args(@Nullable String country) {
        Map<String, String> known = country == null ? null : byCountry.get(country.toUpperCase(Locale.ROOT));
        return known != null ? known : byCountry.getOrDefault(ELSEWHERE, Map.of());
    }

    /** The countries that have lines of their own, as ISO 3166-1 alpha-2. */
    public Set<String> countries() {
        return byCountry.keySet().stream()
                .filter(country -> !country.equals(ELSEWHERE))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The lines of one country; {@code checked} is the day the entry was last gone through. */
    record Country(
            String emergency,
            String crisis,
            String poison,
            String digits,
            String checked,
            String review,
            @Nullable String note) {
        Map<String, String> args() {
            return Map.of("emergency", emergency, "crisis", crisis, "poison", poison, "digits", digits);
        }
    }

    record LinesFile(String review, String written, Map<String, Country> countries) {}

    private static Map<String, Map<String, String>> read() {
        String text = WordingFiles.text(PATH)
                .orElseThrow(() -> new IllegalStateException(PATH + " is not on the class path"));
        Map<String, Map<String, String>> lines = new TreeMap<>();
        WordingFiles.read(PATH, text, new TypeReference<LinesFile>() {})
                .countries()
                .forEach((country, of) -> lines.put(country, of.args()));
        if (!lines.containsKey(ELSEWHERE)) {
            throw new IllegalStateException(PATH + ": '" + ELSEWHERE + "' is missing");
        }
        return Map.copyOf(lines);
    }

    /** Read once, on first use. */
    private static final class Shipped {
        private static final Map<String, Map<String, String>> LINES = read();
    }
}
