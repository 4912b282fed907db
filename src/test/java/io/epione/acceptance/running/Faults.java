package io.epione.acceptance.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.stream.Stream;
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
        signal("INT", Stream.of(server));
        Awaitility.await("the database is gone").atMost(PATIENCE).until(() -> !server.isAlive());
    }

    /** Kills the server of the database as the kernel would; the service starts it again by itself. */
    public static void crashDatabase(RunningService service) {
        server(service).destroyForcibly();
    }

    /** Stops all processes of the database where they stand: connections are taken, and nothing is answered. */
    public static void freezeDatabase(RunningService service) {
        ProcessHandle server = server(service);
        // The server first, so that it makes no others.
        signal("STOP", Stream.concat(Stream.of(server), server.descendants()));
    }

    /** Lets a database go on that was frozen. */
    public static void thawDatabase(RunningService service) {
        ProcessHandle server = server(service);
        signal("CONT", Stream.concat(server.descendants(), Stream.of(server)));
    }

    private static void signal(String name, Stream<ProcessHandle> processes) {
        processes.forEach(process -> {
            try {
                new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .onExit()
                        .join();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
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
