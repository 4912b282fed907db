package io.epione.acceptance.safety;

import io.epione.acceptance.safety.LastRun.Line;
import io.epione.acceptance.safety.Outcome.Colour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes the mitigation of each hazard out, one after the other, in a copy of the project, and expects the hazard's test
 * to fail: {@code ./epione hazards [ID…]}. Exits 0 if all were red, 1 if not, 2 if the call makes no sense. Needs nothing
 * but the JDK, so that it runs from its source.
 */
final class HazardRun {
    private final Path root;
    private final Scratch scratch;
    private final Clock clock;
    private final Map<Path, String> originals = new HashMap<>();

    private HazardRun(Path root, Scratch scratch, Clock clock) {
        this.root = root;
        this.scratch = scratch;
        this.clock = clock;
    }

    public static void main(String[] ids) throws IOException, InterruptedException {
        Path root = HazardLog.root();
        List<Hazard> log = HazardLog.read(root);
        List<Hazard> wanted = log.stream()
                .filter(hazard -> ids.length == 0 || List.of(ids).contains(hazard.id()))
                .sorted(Comparator.comparing((Hazard hazard) -> hazard.guard().module())
                        .thenComparing(hazard -> hazard.mutation().path())
                        .thenComparing(Hazard::id))
                .toList();
        if (ids.length > 0 && wanted.size() != List.of(ids).stream().distinct().count()) {
            System.err.println("The hazard log has no such id: " + new TreeSet<>(List.of(ids)));
            System.exit(2);
        }
        System.out.printf("%d hazards; each is one build and one test in a copy of the project.%n", wanted.size());
        int code;
        try (Scratch scratch = new Scratch(root)) {
            List<Line> lines = new HazardRun(root, scratch, Clock.systemUTC()).all(wanted);
            LastRun.write(root, log, lines);
            code = report(lines);
        }
        System.exit(code);
    }

    private static int report(List<Line> lines) {
        System.out.println();
        lines.stream()
                .sorted(Comparator.comparing(Line::id))
                .forEach(line -> System.out.printf("%-4s %-10s %s%n", line.id(), line.result(), line.test()));
        long red = lines.stream().filter(line -> line.result().equals(Line.RED)).count();
        System.out.printf("%n%d of %d tests fail without their mitigation.%n", red, lines.size());
        return red == lines.size() ? 0 : 1;
    }

    private List<Line> all(List<Hazard> hazards) throws IOException, InterruptedException {
        var lines = new ArrayList<Line>();
        var byModule = hazards.stream()
                .collect(Collectors.groupingBy(
                        hazard -> hazard.guard().module(), LinkedHashMap::new, Collectors.toList()));
        int done = 0;
        for (var group : byModule.entrySet()) {
            System.out.printf("%s: with every mitigation in place ... ", group.getKey());
            Map<String, Outcome> sound = sound(group.getKey(), group.getValue());
            for (Hazard hazard : group.getValue()) {
                System.out.printf(
                        "[%d/%d] %s %s ... ",
                        ++done, hazards.size(), hazard.id(), hazard.guard().method());
                lines.add(one(hazard, sound.getOrDefault(hazard.id(), new Outcome(Colour.NOT_RUN, ""))));
            }
            restore();
        }
        return lines;
    }

    /** The tests as they are: all of one module in one build. */
    private Map<String, Outcome> sound(String module, List<Hazard> hazards) throws IOException, InterruptedException {
        long start = clock.millis();
        String tests = hazards.stream()
                .map(Hazard::guard)
                .distinct()
                .collect(Collectors.groupingBy(
                        TestName::className,
                        LinkedHashMap::new,
                        Collectors.mapping(TestName::method, Collectors.joining("+"))))
                .entrySet()
                .stream()
                .map(each -> each.getKey() + "#" + each.getValue())
                .collect(Collectors.joining(","));
        build(module, tests, true);
        var outcomes = new HashMap<String, Outcome>();
        for (Hazard hazard : hazards) {
            outcomes.put(hazard.id(), Outcome.of(hazard.guard(), scratch.folder()));
        }
        long green = outcomes.values().stream()
                .filter(o -> o.colour() == Colour.GREEN)
                .count();
        System.out.printf("%d of %d green, %d s%n", green, hazards.size(), seconds(start));
        if (outcomes.values().stream().anyMatch(o -> o.colour() == Colour.NOT_RUN)) {
            tail();
        }
        return outcomes;
    }

    private Line one(Hazard hazard, Outcome sound) throws IOException, InterruptedException {
        long start = clock.millis();
        if (sound.colour() != Colour.GREEN) {
            return line(hazard, "NOT SOUND", sound.said(), start);
        }
        restore();
        Mutation mutation = hazard.mutation();
        if (mutation.occurrences(scratch.folder()) != 1) {
            return line(hazard, "NOT FOUND", "the text to take out does not stand exactly once", start);
        }
        originals.put(scratch.folder().resolve(mutation.path()), mutation.apply(scratch.folder()));
        build(
                hazard.guard().module(),
                hazard.guard().className() + "#" + hazard.guard().method(),
                false);
        Outcome outcome = Outcome.of(hazard.guard(), scratch.folder());
        return switch (outcome.colour()) {
            case RED -> line(hazard, Line.RED, outcome.said(), start);
            case GREEN -> line(hazard, "NOT RED", "", start);
            case NOT_RUN -> {
                Line line = line(hazard, "NOT RUN", outcome.said(), start);
                tail();
                yield line;
            }
        };
    }

    private Line line(Hazard hazard, String result, String said, long start) {
        System.out.printf("%s, %d s%n", result, seconds(start));
        return Line.of(hazard, result, LocalDate.now(clock), said);
    }

    private long seconds(long start) {
        return Duration.ofMillis(clock.millis() - start).toSeconds();
    }

    private void restore() throws IOException {
        for (var original : originals.entrySet()) {
            Files.writeString(original.getKey(), original.getValue());
        }
        originals.clear();
    }

    private void build(String module, String tests, boolean thorough) throws IOException, InterruptedException {
        Path reports = scratch.folder().resolve(module).resolve("target/surefire-reports");
        if (Files.exists(reports)) {
            try (Stream<Path> old = Files.list(reports)) {
                old.forEach(file -> file.toFile().delete());
            }
        }
        // The service needs the jars of the others; it is packaged itself only where a test starts it.
        boolean service = module.equals("assistant-service");
        boolean packaged = module.equals("src/test");
        scratch.run(
                List.of(
                        "./mvnw",
                        "-o",
                        "-q",
                        "-B",
                        "-pl",
                        module,
                        "-am",
                        service || packaged ? "package" : "test",
                        "-Dtest=" + tests,
                        "-Dsurefire.failIfNoSpecifiedTests=false",
                        "-Dquarkus.build.skip=" + !packaged,
                        // Without a change of more than one file, only that file is compiled.
                        "-Dmaven.compiler.useIncrementalCompilation=" + thorough),
                output());
    }

    private Path output() {
        return scratch.folder().resolve("target-hazards.log");
    }

    /** The last lines of a build that ran no test, which say why. */
    private void tail() throws IOException {
        List<String> lines = Files.readAllLines(output());
        lines.subList(Math.max(0, lines.size() - 25), lines.size()).forEach(line -> System.out.println("    " + line));
        System.out.println("    (in a copy of " + root.getFileName() + ")");
    }
}
