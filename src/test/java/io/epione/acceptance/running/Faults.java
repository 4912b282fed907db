package io.epione.acceptance.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import org.awaitility.Awaitility;

/** What breaks while readings come in, as a power cut or the kernel would break it. */
public final class Faults {
    private static final int WRITERS = 4;
    private static final int AT_LEAST = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Faults() {}

    /** Kills the service in the middle of pushes, its database staying behind, and starts it again. */
    public static void killService(RunningService service, Ledger ledger, int round) {
        ledger.pushDuring(WRITERS, () -> {
            await(ledger, ledger.acknowledged() + AT_LEAST + round % 17);
            service.kill();
        });
        service.startAgain();
    }

    /** Kills the server of the database, or one of its processes, in the middle of pushes; the service has to go on. */
    public static void killDatabase(RunningService service, Ledger ledger, int round) {
        ledger.pushDuring(WRITERS, () -> {
            await(ledger, ledger.acknowledged() + AT_LEAST + round % 17);
            ProcessHandle server = server(service);
            if (round % 2 == 0) {
                server.destroyForcibly();
            } else {
                server.children().forEach(ProcessHandle::destroyForcibly);
            }
            await(ledger, ledger.acknowledged() + AT_LEAST);
        });
    }

    /** Has an operator end the server of the database, which then stays away. */
    public static void endDatabase(RunningService service) {
        ProcessHandle server = server(service);
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("the database is gone").atMost(PATIENCE).until(() -> !server.isAlive());
    }

    /** Kills the server of the database as the kernel would; the service starts it again by itself. */
    public static void crashDatabase(RunningService service) {
        server(service).destroyForcibly();
    }

    private static void await(Ledger ledger, int acknowledged) {
        Awaitility.await("readings are acknowledged")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> ledger.acknowledged() >= acknowledged);
    }

    private static ProcessHandle server(RunningService service) {
        try {
            String pid = Files.readAllLines(service.data().resolve("postgres/postmaster.pid"))
                    .getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
