package io.epione.signals.genome;

import io.epione.profile.genome.RsId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sites that nearly every file has: where they lie tells the assembly, and their alleles the strand. */
final class KnownSites {
    private static final Map<Integer, Site> BY_RS_ID = read();
    /** A filter ahead of the table: most identifiers have no bit here. */
    private static final boolean[] MAYBE = new boolean[4096];

    static {
        BY_RS_ID.keySet().forEach(id -> MAYBE[id & 4095] = true);
    }

    private KnownSites() {}

    /**
     * @param positions by {@link Assembly}, 0 where it is not known
     * @param alleles two bases of the forward strand, or empty where they do not tell the strand
     */
    record Site(int[] positions, String alleles) {
        @Nullable
        Assembly assemblyAt(int position) {
            for (Assembly assembly : Assembly.values()) {
                if (assembly.ordinal() < positions.length && positions[assembly.ordinal()] == position) {
                    return assembly;
                }
            }
            return null;
        }
    }

    static @Nullable Site find(int rsId) {
        return MAYBE[rsId & 4095] ? BY_RS_ID.get(rsId) : null;
    }

    private static Map<Integer, Site> read() {
        Map<Integer, Site> sites = new HashMap<>();
        var file = Objects.requireNonNull(KnownSites.class.getResourceAsStream("/genome/known-sites.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> line.startsWith("rs") && !line.startsWith("rs,"))
                    .forEach(line -> {
                        String[] fields = line.split(",", -1);
                        int[] positions = {number(fields[1]), number(fields[2]), number(fields[3])};
                        sites.put(RsId.parse(fields[0]), new Site(positions, fields[4]));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(sites);
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
