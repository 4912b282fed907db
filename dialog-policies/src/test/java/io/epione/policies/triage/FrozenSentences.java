package io.epione.policies.triage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Level;
import io.epione.policies.rules.RuleFiles;
import io.epione.policies.understanding.TextReader;
import io.epione.policies.wording.Lines;
import io.epione.policies.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/**
 * Runs the frozen sentences, which were written by somebody who had not seen the rules. Lines with an odd number may be
 * looked at when rules are improved; the even ones are only counted, so that their figure stays honest.
 */
final class FrozenSentences {
    private static final Path FOLDER = Path.of("src/test/resources/triage/frozen");

    private FrozenSentences() {}

    record Line(JsonNode written, Disposition said) {
        boolean lookedAt() {
            return Integer.parseInt(id().replaceAll("\\D", "")) % 2 == 1;
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
    }

    static List<Line> run(String name) throws IOException {
        CelTriagePolicy policy = new CelTriagePolicy(
                new TextReader(),
                new Speech(new Wording(), new Lines()),
                List.of(),
                RuleFiles.shipped(),
                RuleFiles.complaints(),
                "frozen");
        List<Line> lines = new ArrayList<>();
        for (String json : Files.readAllLines(FOLDER.resolve(name + ".jsonl"))) {
            JsonNode written = new ObjectMapper().readTree(json);
            lines.add(new Line(
                    written,
                    policy.evaluate(Case.of(written.path("text").asText()).context())
                            .disposition()));
        }
        return lines;
    }

    private static void report(String name, String what, BiPredicate<Line, Disposition> right) throws IOException {
        List<Line> lines = run(name);
        for (boolean lookedAt : List.of(true, false)) {
            List<Line> half =
                    lines.stream().filter(line -> line.lookedAt() == lookedAt).toList();
            long count =
                    half.stream().filter(line -> right.test(line, line.said())).count();
            System.out.printf(
                    Locale.ROOT,
                    "%s, %s: %d of %d %s (%.1f %%)%n",
                    name,
                    lookedAt ? "odd" : "even",
                    count,
                    half.size(),
                    what,
                    100.0 * count / half.size());
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
}
