package io.epione.profile.observation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What devices notice by themselves, by the codes under which they report it: a fall, and an irregular pulse, which an
 * electrocardiogram may say too. An event keeps the code it came with; here stands which of ours it means. Thread-safe.
 */
public final class NoticedEvents {
    public static final String FALL = "fall";
    public static final String IRREGULAR_PULSE = "irregular-pulse";

    private static final Map<String, String> SNOMED = Map.of(
            "1912002", FALL,
            "217082002", FALL,
            "361137007", IRREGULAR_PULSE,
            "61086009", IRREGULAR_PULSE);

    /** LOINC codes whose value says what rhythm it was: EKG impression, heart rate rhythm. */
    private static final Set<String> RHYTHMS = Set.of("8601-7", "8884-9");
    /** Atrial fibrillation and flutter, as a finding of an electrocardiogram and as a disorder. */
    private static final Set<String> IRREGULAR =
            Set.of("164889003", "164890007", "49436004", "5370000", "361137007", "61086009");

    private static final Set<String> IRREGULAR_WORDS =
            Set.of("atrial fibrillation", "possible atrial fibrillation", "atrial flutter", "afib");

    private NoticedEvents() {}

    /** What a code means by itself, empty for every other code. */
    public static Optional<String> of(Code code) {
        return switch (code.system()) {
            case Code.SNOMED -> Optional.ofNullable(SNOMED.get(code.code()));
            case Code.EPIONE -> {
                String own = code.code().replace('_', '-').toLowerCase(Locale.ROOT);
                yield Optional.of(own).filter(SNOMED::containsValue);
            }
            default -> Optional.empty();
        };
    }

    /** What a code and its value mean together. */
    public static Optional<String> of(Code code, Value value) {
        return of(code).or(
                        () -> isRhythm(code) && isIrregular(value) ? Optional.of(IRREGULAR_PULSE) : Optional.empty());
    }

    /** What an event means. */
    public static Optional<String> of(Entry.Event event) {
        return of(event.code(), new Value.Text(event.text()))
                .or(() -> event.details().stream()
                        .filter(detail -> detail.code().equals(event.code()))
                        .flatMap(detail -> of(event.code(), detail.value()).stream())
                        .findFirst());
    }

    private static boolean isRhythm(Code code) {
        return Code.LOINC.equals(code.system()) && RHYTHMS.contains(code.code());
    }

    private static boolean isIrregular(Value value) {
        return switch (value) {
            case Value.Coded(Code code) ->
                Code.SNOMED.equals(code.system()) ? IRREGULAR.contains(code.code()) : isIrregular(code.label());
            case Value.Text(String text) -> isIrregular(text);
            case Value.Quantity _, Value.Components _ -> false;
        };
    }

    private static boolean isIrregular(String words) {
        return IRREGULAR_WORDS.contains(words.strip().toLowerCase(Locale.ROOT));
    }
}
