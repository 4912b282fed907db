package io.epione.acceptance.bench;

import io.epione.acceptance.running.RunningService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** From the launch of the process to ready, first and warm, and the memory of the whole process tree afterwards. */
final class StartBench implements Bench.Benchmark {
    private static final int FIRST = 3;
    private static final int WARM = 5;
    private static final long SETTLE_SECONDS = 60;

    @Override
    public Table run() throws IOException, InterruptedException {
        List<Double> first = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        double memory = 0;
        for (int i = 0; i < FIRST; i++) {
            long start = System.nanoTime();
            Map<String, String> settings = Map.of(
                    "epione.demo.people",
                    "true",
                    "epione.cache",
                    Files.createTempDirectory("epione-cache").toString());
            try (RunningService service = RunningService.start(settings)) {
                first.add(seconds(start));
                for (int j = 0; i == 0 && j < WARM; j++) {
                    service.stop();
                    long again = System.nanoTime();
                    service.startAgain();
                    warm.add(seconds(again));
                }
                if (i == 0) {
                    TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
                    memory = megabytes(service.process());
                }
            }
        }
        return new Table("Start and memory", "what", "median", "all", "limit")
                .row("first start, s", median(first), first, "20")
                .row("warm start, s", median(warm), warm, "6")
                .row(
                        "memory " + SETTLE_SECONDS + " s after ready, MB",
                        String.format(Locale.ROOT, "%.0f", memory),
                        "",
                        "600")
                .note("From the launch of the process until /q/health/ready answers 200, demonstration people included."
                        + " A first start has an empty data folder and unpacks PostgreSQL."
                        + " Memory is the proportional set size of the service and every process below it.");
    }

    private static double seconds(long start) {
        return Math.round((System.nanoTime() - start) / 1e7) / 100.0;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static double megabytes(ProcessHandle process) {
        List<ProcessHandle> tree = new ArrayList<>(process.descendants().toList());
        tree.add(process);
        return tree.stream().mapToDouble(StartBench::pss).sum() / 1024;
    }

    private static double pss(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
