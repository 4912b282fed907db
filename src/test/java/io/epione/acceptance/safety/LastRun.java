package io.epione.acceptance.safety;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The table of {@code docs/safety/last-run.md}: what every hazard's test did without its mitigation. */
final class LastRun {
    static final String FILE = "docs/safety/last-run.md";
    private static final String HEAD = """
            # What the tests of the hazard log do without their mitigations

            Written by `./epione hazards`; not edited by hand. *red* is what is wanted: with the mitigation the test passes,
            without it the test fails. The mark stands for the test and the mutation of the row as they were then; a row
            that changed since has to be run again, and `HazardLogTest` says so.

            | id | test | without its mitigation | mark | run on | what the test said |
            |---|---|---|---|---|---|
            """;

    private LastRun() {}

    /** One line of the table. */
    record Line(String id, String test, String result, String mark, String on, String said) {
        static final String RED = "red";

        static Line of(Hazard hazard, String result, LocalDate on, String said) {
            return new Line(
                    hazard.id(),
                    hazard.guard().className() + "#" + hazard.guard().method(),
                    result,
                    hazard.fingerprint(),
                    on.toString(),
                    said);
        }

        boolean provesStill(Hazard hazard) {
            return result.equals(RED) && mark.equals(hazard.fingerprint());
        }

        private String written() {
            return "| " + String.join(" | ", List.of(id, test, result, mark, on, said)) + " |\n";
        }
    }

    static Map<String, Line> read(Path root) throws IOException {
        var lines = new LinkedHashMap<String, Line>();
        if (Files.exists(root.resolve(FILE))) {
            for (String text : Files.readAllLines(root.resolve(FILE))) {
                String[] cells = text.split("\\|", -1);
                if (cells.length == 8 && cells[1].strip().matches("H\\d+")) {
                    lines.put(
                            cells[1].strip(),
                            new Line(
                                    cells[1].strip(),
                                    cells[2].strip(),
                                    cells[3].strip(),
                                    cells[4].strip(),
                                    cells[5].strip(),
                                    cells[6].strip()));
                }
            }
        }
        return lines;
    }

    /** Keeps the lines of hazards that are still in the log and were not run now. */
    static void write(Path root, List<Hazard> log, List<Line> fresh) throws IOException {
        var lines = new TreeMap<>(read(root));
        fresh.forEach(line -> lines.put(line.id(), line));
        lines.keySet().retainAll(log.stream().map(Hazard::id).toList());
        var text = new StringBuilder(HEAD);
        lines.values().forEach(line -> text.append(line.written()));
        Files.writeString(root.resolve(FILE), text);
    }
}
