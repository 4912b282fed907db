package io.epione.policies.triage;

import io.epione.policies.understanding.TextReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Measures how long understanding and judging a turn takes, warmed up; prints milliseconds. */
final class TurnTimes {
    private static final Path FILE = Path.of("src/test/resources/triage/own/sentences.tsv");
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 5;
    private static final int LONGEST = 60;

    private TurnTimes() {}

    public static void main(String... arguments) throws IOException {
        CelTriagePolicy policy = ShippedPolicy.rulesAlone();
        List<String> sentences = Files.readAllLines(FILE).stream()
                .map(line -> line.split("\t", 2)[1])
                .toList();
        measure("sentences as written", policy, sentences);
        measure("turns of " + LONGEST + " words", policy, turns(sentences));
        String all = String.join(". ", sentences);
        measure("texts of 8,000 characters", policy, List.of(all.substring(0, 8000), all.substring(8000, 16000)));
        measure(
                "one word 2,000 times",
                policy,
                List.of("pain ".repeat(1600), "no ".repeat(2600), "my chest ".repeat(880)));
        TextReader reader = ShippedPolicy.READER;
        List<String> long60 = turns(sentences);
        for (int i = 0; i < 3; i++) {
            long60.forEach(reader::understand);
        }
        long start = System.nanoTime();
        long60.forEach(reader::understand);
        System.out.printf(
                Locale.ROOT, "understanding alone: mean %.1f%n", (System.nanoTime() - start) / 1e6 / long60.size());
    }

    /** The sentences joined until each text has the words of a long turn. */
    private static List<String> turns(List<String> sentences) {
        String[] words = String.join(" . ", sentences).split(" ");
        return java.util.stream.IntStream.range(0, words.length / LONGEST)
                .mapToObj(i -> String.join(" ", Arrays.copyOfRange(words, i * LONGEST, (i + 1) * LONGEST)))
                .toList();
    }

    private static void measure(String what, CelTriagePolicy policy, List<String> texts) {
        for (int i = 0; i < WARM_UP; i++) {
            texts.forEach(text -> policy.evaluate(Case.of(text).context()));
        }
        long[] times = new long[ROUNDS * texts.size()];
        int next = 0;
        for (int i = 0; i < ROUNDS; i++) {
            for (String text : texts) {
                DialogContext context = Case.of(text).context();
                long start = System.nanoTime();
                policy.evaluate(context);
                times[next++] = System.nanoTime() - start;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.1f, p99 %.1f, worst %.1f (%d)%n",
                what,
                times[times.length / 2] / 1e6,
                times[(int) (times.length * 0.99)] / 1e6,
                times[times.length - 1] / 1e6,
                times.length);
    }
}
