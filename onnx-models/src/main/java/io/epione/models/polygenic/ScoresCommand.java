package io.epione.models.polygenic;

import io.epione.models.polygenic.ScoringFileReader.Stated;
import io.epione.profile.genome.Build;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code ./epione scores}: lists the scores of an installation and adds one. */
public final class ScoresCommand {
    private static final String USE = """
        ./epione scores [--data DIR]
                               list the polygenic scores that are installed
        ./epione scores add FILE [--licence TEXT] [--id ID] [--build GRCh37|GRCh38] [--card FILE] [--replace] [--data DIR]
                               add a scoring file of the PGS Catalog (format 2.0, harmonised preferred); what it does
                               not say itself (licence, pgs_id, genome_build) is stated; a card (YAML) brings reference
                               groups and a published effect, onnx-models/README.md describes it
        """;

    private final Path folder;
    private final PrintStream out;
    private final PrintStream err;

    ScoresCommand(Path folder, PrintStream out, PrintStream err) {
        this.folder = folder;
        this.out = out;
        this.err = err;
    }

    /** Exits 0, or 1 when the score is refused, or 2 on wrong use. The first argument is the folder of added scores. */
    public static void main(String... args) throws IOException {
        List<String> rest = List.of(args).subList(1, args.length);
        System.exit(new ScoresCommand(Path.of(args[0]), System.out, System.err).run(rest));
    }

    int run(List<String> args) throws IOException {
        if (args.isEmpty()) {
            return list();
        }
        if (args.contains("--help") || args.contains("help")) {
            out.print(USE);
            return 0;
        }
        if (args.getFirst().equals("add")) {
            return add(new ArrayDeque<>(args.subList(1, args.size())));
        }
        return wrong("scores does not know " + args.getFirst());
    }

    private int list() throws IOException {
        ScoreShelf shelf = ScoreShelf.with(folder);
        for (String id : shelf.ids()) {
            InstalledScore score = shelf.find(id).orElseThrow();
            score.files()
                    .forEach((build, file) -> out.printf(
                            Locale.ROOT,
                            "%-12s %-6s %,9d variants  %s%n",
                            id,
                            build,
                            file.variants(),
                            score.card().trait()));
            out.println("             " + score.card().licence());
        }
        return 0;
    }

    private int add(Deque<String> words) throws IOException {
        Map<String, String> options = new HashMap<>();
        Path file = null;
        while (!words.isEmpty()) {
            String word = words.pop();
            if (word.equals("--replace")) {
                options.put(word, "");
            } else if (List.of("--licence", "--license", "--id", "--build", "--card")
                            .contains(word)
                    && !words.isEmpty()) {
                options.put(word.replace("license", "licence"), words.pop());
            } else if (file == null && !word.startsWith("--")) {
                file = Path.of(word);
            } else {
                return wrong("scores add does not know " + word);
            }
        }
        Build build = build(options.get("--build"));
        if (file == null || options.containsKey("--build") && build == null) {
            return wrong(file == null ? "scores add needs a file" : "--build is GRCh37 or GRCh38");
        }
        for (Path needed : List.of(file, Path.of(options.getOrDefault("--card", file.toString())))) {
            if (!Files.isRegularFile(needed) || !Files.isReadable(needed)) {
                return wrong(needed + " is no file that can be read");
            }
        }
        String card = options.get("--card");
        return tell(new ScoreIntake(folder)
                .add(
                        file,
                        new Stated(options.get("--id"), options.get("--licence"), build),
                        card == null ? null : Files.readAllBytes(Path.of(card)),
                        options.containsKey("--replace")));
    }

    private int tell(ScoreIntake.Outcome outcome) {
        return switch (outcome) {
            case ScoreIntake.Outcome.Added added -> {
                int rows = added.file().columns().positions().length;
                int promised = added.file().header().variants();
                out.printf(
                        Locale.ROOT,
                        "Added %s on %s: %,d variants, %s.%n",
                        added.card().id(),
                        added.file().header().build(),
                        added.file().variants(),
                        added.card().trait());
                if (promised > rows) {
                    out.printf(
                            Locale.ROOT,
                            "The header speaks of %,d variants and the table has %,d: the rest counts as not"
                                    + " matched.%n",
                            promised,
                            rows);
                }
                yield 0;
            }
            case ScoreIntake.Outcome.Refused refused -> {
                refused.reasons().forEach(reason -> err.println("epione: not added: " + reason));
                yield 1;
            }
        };
    }

    private static @Nullable Build build(@Nullable String written) {
        return switch (written == null ? "" : written.toUpperCase(Locale.ROOT)) {
            case "GRCH37" -> Build.GRCH37;
            case "GRCH38" -> Build.GRCH38;
            default -> null;
        };
    }

    private int wrong(String why) {
        err.println("epione: " + why);
        err.print(USE);
        return 2;
    }
}
