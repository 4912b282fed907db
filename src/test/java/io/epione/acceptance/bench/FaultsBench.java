package io.epione.acceptance.bench;

import io.epione.acceptance.running.Faults;
import io.epione.acceptance.running.Ledger;
import io.epione.acceptance.running.RunningService;
import java.util.ArrayList;
import java.util.List;

/** Kills while readings come in, with a book of what was acknowledged; every person's profile is checked after every kill. */
final class FaultsBench implements Bench.Benchmark {
    private static final int SERVICE = 200;
    private static final int DATABASE = 50;
    private static final int KILLS_OF_ONE_PERSON = 10;

    private interface Fault {
        void strike(RunningService service, Ledger ledger, int round);
    }

    @Override
    public Table run() {
        Table table = new Table(
                "Kills in the middle of pushes", "killed (-9)", "times", "acknowledged", "lost, doubled or strange");
        try (RunningService service = RunningService.start(RunningService.UNLIMITED)) {
            strike(table, service, "the service", SERVICE, Faults::killService);
            strike(
                    table,
                    service,
                    "PostgreSQL: the server, the processes of its connections",
                    DATABASE,
                    Faults::killDatabase);
        }
        return table.note(
                "Four writers send one to seven readings at a time. After every kill what was not acknowledged is"
                        + " sent again, and the whole profile is compared with the book.");
    }

    private static void strike(Table table, RunningService service, String what, int times, Fault fault) {
        int acknowledged = 0;
        List<String> faults = new ArrayList<>();
        Ledger ledger = person(service);
        for (int round = 0; round < times; round++) {
            fault.strike(service, ledger, round);
            ledger.catchUp();
            faults.addAll(ledger.faults());
            if (round % KILLS_OF_ONE_PERSON == KILLS_OF_ONE_PERSON - 1 || round == times - 1) {
                acknowledged += ledger.acknowledged();
                ledger = person(service);
                System.out.println(what + ": " + (round + 1) + " of " + times + ", wrong so far: " + faults.size());
            }
        }
        faults.stream().limit(20).forEach(System.out::println);
        table.row(what, times, acknowledged, faults.size());
    }

    private static Ledger person(RunningService service) {
        return new Ledger(service.client().asPatient("1971-05-02", "female"));
    }
}
