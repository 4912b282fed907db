package io.epione.policies.triage;

import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Level;
import io.epione.policies.understanding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Runs files of labelled sentences, a line as {@code level TAB crisis TAB topic TAB text}, and prints the share of false
 * emergencies and of emergencies that are judged lower. Only lines with an odd number are listed, so that the even ones
 * stay a measure of what was not looked at. Arguments: the files.
 */
final class LabelledSentences {
    private LabelledSentences() {}

    private record Line(
            int number, Level wanted, boolean crisis, String topic, String text, Disposition said, String found) {
        boolean lookedAt() {
            return number % 2 == 1;
        }

        boolean saysEmergency() {
            return said.level() == Level.EMERGENCY;
        }

        String shown() {
            return "  " + wanted.code() + (crisis ? " crisis" : "") + " said "
                    + said.level().code() + (said.crisis() ? " crisis " : " ")
                    + said.reasons().stream()
                            .map(Disposition.Reason::ruleId)
                            .limit(2)
                            .toList() + " " + found + "\n      [" + topic + "] " + text;
        }
    }

    public static void main(String... arguments) throws IOException {
        List<Line> lines = new ArrayList<>();
        CelTriagePolicy policy = ShippedPolicy.rulesAlone();
        for (String file : arguments) {
            List<Line> read = read(policy, Path.of(file));
            System.out.println("== " + file + ", " + read.size() + " lines");
            for (boolean odd : List.of(true, false)) {
                System.out.println(odd ? "= odd" : "= even");
                report(read.stream().filter(line -> line.lookedAt() == odd).toList(), false);
            }
            lines.addAll(read);
        }
        System.out.println("== all, " + lines.size() + " lines");
        report(lines, true);
    }

    private static void report(List<Line> lines, boolean listed) {
        List<Line> emergencies =
                lines.stream().filter(line -> line.wanted() == Level.EMERGENCY).toList();
        List<Line> lower =
                lines.stream().filter(line -> line.wanted() != Level.EMERGENCY).toList();
        List<Line> urgent =
                lines.stream().filter(line -> line.wanted() == Level.URGENT).toList();
        share("labelled lower, said to be emergencies", lower, Line::saysEmergency, listed);
        share("urgent, judged lower", urgent, line -> line.said().level().compareTo(Level.URGENT) < 0, listed);
        share("emergencies, judged lower", emergencies, line -> !line.saysEmergency(), false);
        share(
                "emergencies, judged below urgent",
                emergencies,
                line -> line.said().level().compareTo(Level.URGENT) < 0,
                false);
        if (listed) {
            emergencies.stream()
                    .filter(Line::lookedAt)
                    .filter(line -> !line.saysEmergency())
                    .forEach(line -> System.out.println(line.shown()));
        }
        share("crisis track wrong", lines, line -> line.crisis() != line.said().crisis(), listed);
    }

    private static void share(String what, List<Line> lines, Predicate<Line> counted, boolean listed) {
        List<Line> met = lines.stream().filter(counted).toList();
        if (!lines.isEmpty()) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d of %d (%.1f %%)%n",
                    what,
                    met.size(),
                    lines.size(),
                    100.0 * met.size() / lines.size());
        }
        if (listed) {
            met.stream().filter(Line::lookedAt).forEach(line -> System.out.println(line.shown()));
        }
    }

    private static List<Line> read(CelTriagePolicy policy, Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String written : Files.readAllLines(file)) {
            String[] parts = written.split("\t", 4);
            if (parts.length == 4) {
                var judgement = policy.evaluate(Case.of(parts[3]).context());
                String found = judgement.findings().stream()
                        .map(finding -> shown(finding, parts[3]))
                        .toList()
                        .toString();
                lines.add(new Line(
                        lines.size() + 1,
                        level(parts[0]),
                        parts[1].equals("crisis"),
                        parts[2],
                        parts[3],
                        judgement.disposition(),
                        found));
            }
        }
        return lines;
    }

    private static String shown(Finding finding, String text) {
        String status = finding.status() == Finding.Status.PRESENT
                ? ""
                : ":" + finding.status().name().toLowerCase(Locale.ROOT);
        return finding.concept() + status + " '" + text.substring(finding.start(), finding.end()) + "'"
                + (finding.value() == null ? "" : "=" + finding.value());
    }

    private static Level level(String code) {
        return Stream.of(Level.values())
                .filter(level -> level.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code + " is no level"));
    }
}
