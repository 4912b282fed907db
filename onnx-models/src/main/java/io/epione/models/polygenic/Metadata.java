package io.epione.models.polygenic;

import io.epione.profile.genome.Build;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines {@code #key=value} above the table. */
final class Metadata {
    private static final String HARMONISED_BUILD = "hmpos_build";
    private final Map<String, String> values = new HashMap<>();

    /** Takes one line that begins with {@code #}; a title or a key without a value is passed over. */
    void line(String line) {
        int equals = line.indexOf('=');
        if (equals > 1 && line.charAt(1) != '#') {
            values.putIfAbsent(
                    line.substring(1, equals).strip().toLowerCase(Locale.ROOT),
                    line.substring(equals + 1).strip());
        }
    }

    /** Whether the file has positions that the Catalog brought to one assembly. */
    boolean harmonised() {
        return values.containsKey(HARMONISED_BUILD);
    }

    String text(String key) {
        String value = values.getOrDefault(key, "");
        return value.equals("NR") ? "" : value;
    }

    /** The licence, however it is spelled; null when none is named. */
    @Nullable
    String licence() {
        String licence = text("license") + text("licence");
        return licence.isEmpty() ? null : licence;
    }

    /** The assembly of the positions to use; null when it is none of ours or not said. */
    @Nullable
    Build build() {
        return switch (text(harmonised() ? HARMONISED_BUILD : "genome_build").toLowerCase(Locale.ROOT)) {
            case "grch37", "hg19", "b37", "hs37d5" -> Build.GRCH37;
            case "grch38", "hg38" -> Build.GRCH38;
            default -> null;
        };
    }

    /** How many rows there should be; 0 when it is not said. */
    int variants() {
        String number = text("variants_number");
        return number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
    }
}
