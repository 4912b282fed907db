package io.epione.acceptance.bench;

import io.epione.acceptance.running.RunningService;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether readings come in as fast where many are stored: hot rows of many people, each with a year of a sensor. */
final class HistoryBench implements Bench.Benchmark {
    private static final int FEW = 1_000_000;
    private static final int MANY = 50_000_000;

    @Override
    public Table run() throws Exception {
        Table table = new Table(
                "Taking in readings where many are stored",
                "stored readings",
                "CSV over HTTP, readings a second",
                "COPY, a day a transaction",
                "CSV against few stored",
                "aim");
        try (RunningService service = RunningService.start(RunningService.UNLIMITED);
                CopiedRows copied = CopiedRows.into(service);
                Wires wires = new Wires(service.uri())) {
            Pushed pushed = new Pushed(service, copied, wires);
            IngestBench.warmUp(List.of(pushed.csv()), IngestBench.WARM_UP);
            copied.empty();
            copied.fill(FEW);
            Pushed.Way few = measured(table, pushed, copied, null);
            copied.fill(MANY);
            measured(table, pushed, copied, few);
            table.note(String.format(
                    Locale.ROOT,
                    "%.1f GB in the table, %.1f GB in its index; the database keeps 48 MB in memory.",
                    copied.gigabytes("pg_table_size('entry')"),
                    copied.gigabytes("pg_indexes_size('entry')")));
        }
        return table.note(IngestBench.rounds());
    }

    private static Pushed.Way measured(Table table, Pushed pushed, CopiedRows copied, Pushed.@Nullable Way few)
            throws SQLException {
        long stored = copied.rows();
        Pushed.Way csv = pushed.csv();
        Pushed.Way copy = pushed.copy();
        IngestBench.warmUp(List.of(csv, copy), IngestBench.BATCHES);
        IngestBench.rounds(List.of(csv, copy));
        table.row(
                String.format(Locale.ROOT, "%,d", stored),
                csv.rate(),
                copy.rate(),
                few == null ? "" : csv.against(few),
                few == null ? "" : "0.9");
        return csv;
    }
}
