package io.epione.profile.observation;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A scalar signal the profile knows by name; one entry of {@code measures/measures.yaml}.
 *
 * @param key short name in our vocabulary, such as {@code glucose} or {@code systolic}
 * @param label the words for people
 * @param synonyms lay words under which a person asks for it, lower case
 * @param category {@code glucose}, {@code vital}, {@code lab}, {@code wearable} or {@code body}
 * @param codes LOINC codes that mean this measure; the first is the one we write; where there is none,
 *     the measure is stored under {@link Code#EPIONE} and its key
 * @param unit the UCUM unit it is stored in
 * @param molarMass g/mol where mass and amount concentrations are both in use, else null
 * @param plausibleLow lowest value in {@code unit} that is not quarantined
 * @param plausibleHigh highest value in {@code unit} that is not quarantined
 * @param maxAge how long a value counts as current; older is {@code STALE}
 * @param decimals digits shown
 */
public record Measure(
        String key,
        String label,
        List<String> synonyms,
        String category,
        List<String> codes,
        String unit,
        @Nullable Double molarMass,
        double plausibleLow,
        double plausibleHigh,
        Duration maxAge,
        int decimals) {
    public Measure {
        synonyms = List.copyOf(synonyms);
        codes = List.copyOf(codes);
    }

    /** All codes under which values of this measure are stored. */
    public Set<String> storedCodes() {
        return codes.isEmpty() ? Set.of(key) : Set.copyOf(codes);
    }

    /** The code under which a value of this measure is stored. */
    public Code code() {
        return codes.isEmpty() ? new Code(Code.EPIONE, key, label) : new Code(Code.LOINC, codes.getFirst(), label);
    }
}
