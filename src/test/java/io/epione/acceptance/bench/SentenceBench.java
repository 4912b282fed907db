package io.epione.acceptance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.acceptance.Project;
import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.RunningService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences that were written by people who had not seen the rules, through the open triage call. The frozen set was
 * looked at when the rules were worked on; the blind one is only counted, and its sentences are never printed.
 */
final class SentenceBench implements Bench.Benchmark {
    private static final Path FOLDER = Path.of("dialog-policies/src/test/resources/triage");
    private static final int COLD = 500;
    private static final List<String> LEVELS = List.of("none", "self-care", "routine", "soon", "urgent", "emergency");

    /** One sentence, what is written of it, and what was answered. */
    record Line(String set, JsonNode written, JsonNode answer) {
        int level() {
            return LEVELS.indexOf(answer.path("level").asText());
        }

        int wanted(String field) {
            return LEVELS.indexOf(written.path(field).asText());
        }

        boolean crisis() {
            return answer.path("crisis").asBoolean();
        }

        boolean isCrisis() {
            return written.path("crisis").asBoolean();
        }

        /** The same without the voice of the second opinion. */
        Line byRules() {
            ObjectMapper mapper = new ObjectMapper();
            int level = 0;
            boolean heard = false;
            for (JsonNode reason : answer.path("reasons")) {
                String id = reason.path("ruleId").asText();
                if (id.startsWith("second-opinion-")) {
                    heard |= id.endsWith("-crisis");
                } else {
                    level = Math.max(level, LEVELS.indexOf(reason.path("level").asText()));
                }
            }
            return new Line(
                    set,
                    written,
                    mapper.createObjectNode().put("level", LEVELS.get(level)).put("crisis", crisis() && !heard));
        }
    }

    private record Measure(String file, String what, Predicate<Line> counts, Predicate<Line> met) {}

    private static final List<Measure> MEASURES = List.of(
            new Measure("must-fire", "reach their level", _ -> true, line -> line.level() >= line.wanted("level")),
            new Measure(
                    "must-fire",
                    "emergencies that are called one",
                    line -> line.wanted("level") == 5,
                    line -> line.level() == 5),
            new Measure("time-critical", "are emergencies", _ -> true, line -> line.level() == 5),
            new Measure("must-not-fire", "are no emergency", _ -> true, line -> line.level() < 5),
            new Measure(
                    "must-not-fire",
                    "stay within their highest level",
                    _ -> true,
                    line -> line.level() <= line.wanted("max_level")),
            new Measure("crisis", "crises that are heard", Line::isCrisis, Line::crisis),
            new Measure(
                    "crisis",
                    "crises that reach their level",
                    Line::isCrisis,
                    line -> line.level() >= line.wanted("min_level")),
            new Measure("crisis", "others that stay out", line -> !line.isCrisis(), line -> !line.crisis()));

    private static final Pattern JUDGED = Pattern.compile("judge;dur=([0-9.]+)");

    /** In milliseconds: the calls, and what the service says of its judgement. */
    private final List<Double> called = new ArrayList<>();

    private final List<Double> judged = new ArrayList<>();

    @Override
    public Table run() throws IOException {
        Table table = new Table(
                "Triage of sentences that were written blind",
                "set",
                "file",
                "what",
                "rules and second opinion",
                "95 % interval",
                "rules alone");
        try (RunningService service = RunningService.start(Map.of())) {
            Client caller = service.client().asPatient("1971-05-02", "female");
            for (String set : List.of("frozen", "blind")) {
                for (String file : List.of("must-fire", "time-critical", "must-not-fire", "crisis")) {
                    List<Line> lines = ask(caller, set, file);
                    MEASURES.stream().filter(m -> m.file().equals(file)).forEach(m -> add(table, set, m, lines));
                }
            }
        }
        table.note(
                "frozen: written before the rules were first worked on; the odd lines were looked at then, all of them"
                        + " since. Its first run: triage/frozen/first-run.txt.");
        table.note("blind: written later and never looked at. Its run before the work: triage/blind/first-run.txt.");
        table.note(String.format(
                Locale.ROOT,
                "Understanding and judgement of one sentence, reader and questions included: median %.1f ms, p99 %.1f ms;"
                        + " the whole call of /api/triage, one caller: %.1f and %.1f ms. Without the first %d calls of the"
                        + " process, which are not compiled yet; with them p99 is %.1f and %.1f ms.",
                percentile(judged, 0.5, COLD),
                percentile(judged, 0.99, COLD),
                percentile(called, 0.5, COLD),
                percentile(called, 0.99, COLD),
                COLD,
                percentile(judged, 0.99, 0),
                percentile(called, 0.99, 0)));
        table.note("No age, sex or history is given with a sentence: what it does not say is judged at its worst."
                + " Intervals are Wilson's.");
        return table;
    }

    /** In milliseconds. */
    private static double percentile(List<Double> took, double share, int without) {
        return took.stream()
                .skip(without)
                .sorted()
                .skip((long) (share * (took.size() - without - 1)))
                .findFirst()
                .orElseThrow();
    }

    private List<Line> ask(Client caller, String set, String file) throws IOException {
        List<Line> lines = new ArrayList<>();
        Path path = Project.root().resolve(FOLDER).resolve(set).resolve(file + ".jsonl");
        for (String json : Files.readAllLines(path)) {
            JsonNode written = new ObjectMapper().readTree(json);
            long began = System.nanoTime();
            Client.Answer answer = caller.post(
                    "/api/triage", Map.of("text", written.path("text").asText()));
            called.add((System.nanoTime() - began) / 1e6);
            Matcher timing = JUDGED.matcher(answer.header("server-timing"));
            if (!timing.find()) {
                throw new IllegalStateException("no Server-Timing: " + answer.status());
            }
            judged.add(Double.valueOf(timing.group(1)));
            lines.add(new Line(set, written, answer.body()));
        }
        return lines;
    }

    private static void add(Table table, String set, Measure measure, List<Line> lines) {
        List<Line> counted = lines.stream().filter(measure.counts()).toList();
        long met = counted.stream().filter(measure.met()).count();
        long alone = counted.stream().map(Line::byRules).filter(measure.met()).count();
        table.row(
                set,
                measure.file(),
                measure.what(),
                Shares.of(met, counted.size()),
                Shares.interval(met, counted.size()),
                Shares.of(alone, counted.size()));
        if (set.equals("frozen")) {
            counted.stream()
                    .filter(measure.met().negate())
                    .forEach(line -> System.out.println("not met, " + measure.what() + ": " + line.written() + " said "
                            + line.answer().path("level").asText() + ' ' + first(line.answer())));
        }
    }

    private static String first(JsonNode answer) {
        return answer.path("reasons").path(0).path("ruleId").asText();
    }
}
