package io.epione.policies.triage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/**
 * Runs the frozen sentences, which were written by somebody who had not seen the rules. Lines with an odd number may be
 * looked at when rules are improved; the even ones and the whole blind set are only counted, so that their figure stays
 * honest.
 */
final class FrozenSentences {
    private static final Path FOLDER = Path.of("src/test/resources/triage");

    private final Path folder;

    private FrozenSentences(Path folder) {
        this.folder = folder;
    }

    record Line(JsonNode written, Disposition said) {
        boolean lookedAt() {
            return !id().startsWith("b-") && Integer.parseInt(id().replaceAll("\\D", "")) % 2 == 1;
        }

        String id() {
            return written.path("id").asText();
        }

        Level level(String field) {
            String code = written.path(field).asText("none");
            return List.of(Level.values()).stream()
                    .filter(level -> level.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    public static void main(String... arguments) throws IOException {
        for (String folder : List.of("frozen", "blind")) {
            System.out.println(folder);
            new FrozenSentences(FOLDER.resolve(folder)).report();
        }
    }

    private void report() throws IOException {
        report("must-fire", "reach their level", (line, said) -> said.level().compareTo(line.level("level")) >= 0);
        report("time-critical", "are emergencies", (_, said) -> said.level() == Level.EMERGENCY);
        report("must-not-fire", "are no emergencies", (_, said) -> said.level() != Level.EMERGENCY);
        report(
                "must-not-fire",
                "stay within their highest level",
                (line, said) -> said.level().compareTo(line.level("max_level")) <= 0);
        report(
                "crisis",
                "are told apart and reach their level",
                (line, said) -> said.crisis() == line.written().path("crisis").asBoolean()
                        && (!said.crisis() || said.level().compareTo(line.level("min_level")) >= 0));
        List<Line> crises = run("crisis");
        report(
                "crisis",
                crises.stream().filter(FrozenSentences::crisis).toList(),
                "that are one open the crisis track",
                (_, said) -> said.crisis());
        report(
                "crisis",
                crises.stream().filter(line -> !crisis(line)).toList(),
                "that are none leave it shut",
                (_, said) -> !said.crisis());
    }

    private static boolean crisis(Line line) {
        return line.written().path("crisis").asBoolean();
    }

    private List<Line> run(String name) throws IOException {
        CelTriagePolicy policy = ShippedPolicy.rulesAlone();
        List<Line> lines = new ArrayList<>();
        for (String json : Files.readAllLines(folder.resolve(name + ".jsonl"))) {
            JsonNode written = new ObjectMapper().readTree(json);
            lines.add(new Line(
                    written,
                    policy.evaluate(Case.of(written.path("text").asText()).context())
                            .disposition()));
        }
        return lines;
    }

    private void report(String name, String what, BiPredicate<Line, Disposition> right) throws IOException {
        report(name, run(name), what, right);
    }

    private static void report(String name, List<Line> lines, String what, BiPredicate<Line, Disposition> right) {
        for (boolean lookedAt : List.of(true, false)) {
            List<Line> half =
                    lines.stream().filter(line -> line.lookedAt() == lookedAt).toList();
            if (half.isEmpty()) {
                continue;
            }
            long count =
                    half.stream().filter(line -> right.test(line, line.said())).count();
            System.out.printf(
                    Locale.ROOT,
                    "%s, %s: %d of %d %s (%.1f %%, 95 %% interval %s)%n",
                    name,
                    lookedAt ? "odd" : "even",
                    count,
                    half.size(),
                    what,
                    100.0 * count / half.size(),
                    interval(count, half.size()));
        }
        lines.stream()
                .filter(Line::lookedAt)
                .filter(line -> !right.test(line, line.said()))
                .forEach(line -> System.out.println("  " + line.id() + " said "
                        + line.said().level().code() + (line.said().crisis() ? " crisis " : " ")
                        + line.said().reasons().stream()
                                .map(Disposition.Reason::ruleId)
                                .limit(3)
                                .toList() + ": " + line.written().toString()));
    }

    /** Wilson's interval of a share, in percent. */
    private static String interval(long count, int size) {
        double z = 1.96;
        double share = (double) count / size;
        double middle = (share + z * z / (2 * size)) / (1 + z * z / size);
        double half = z * Math.sqrt(share * (1 - share) / size + z * z / (4.0 * size * size)) / (1 + z * z / size);
        return String.format(Locale.ROOT, "%.1f to %.1f", 100 * (middle - half), 100 * (middle + half));
    }
}
