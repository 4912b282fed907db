package io.epione.assistant.start;

import io.epione.assistant.start.StartFailure.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * A real PostgreSQL on a data folder, started and ended with the service. Listens on loopback only, asks for a password
 * (SCRAM), and is as durable as any server: {@code fsync} and {@code synchronous_commit} stay on. Where it crashes or is
 * killed it is started again at the same address; what was committed is there. Thread-safe.
 */
final class PostgresServer implements AutoCloseable {
    /** Small on purpose: one service with a pool of 16 connections, on a laptop. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "40"),
            Map.entry("shared_buffers", "48MB"),
            Map.entry("max_wal_size", "512MB"),
            Map.entry("io_method", "sync"),
            Map.entry("jit", "off"),
            Map.entry("max_worker_processes", "2"),
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("max_logical_replication_workers", "0"),
            Map.entry("max_wal_senders", "0"),
            Map.entry("wal_level", "minimal"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            // A failing statement and its values may be personal: neither goes to the log.
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"));

    private static final Logger LOG = Logger.getLogger(PostgresServer.class);
    private static final int ATTEMPTS = 60;

    private final Launch launch;
    private final Postmaster postmaster;
    private final DatabaseAccess access;
    private volatile Process process;
    private volatile boolean closing;

    private PostgresServer(Launch launch, Postmaster postmaster, DatabaseAccess access) throws IOException {
        this.launch = launch;
        this.postmaster = postmaster;
        this.access = access;
        this.process = launch.start();
    }

    /** Starts the server's process. */
    private interface Launch {
        Process start() throws IOException;
    }

    /**
     * Starts the server, making the database where there is none yet.
     *
     * @param extra further settings; the tests trade durability for speed there
     */
    static PostgresServer start(DataFolder folder, PostgresBinaries binaries, Map<String, String> extra)
            throws StartFailure {
        Path log = folder.log("postgres");
        try {
            Files.deleteIfExists(log);
            ServerCommand command = ServerCommand.of(binaries);
            createIfAbsent(folder, command, log);
            Postmaster postmaster = new Postmaster(command, folder.postgres(), log);
            postmaster.endLeftover();
            int port = freePort();
            DatabaseAccess access = new DatabaseAccess(
                    port,
                    folder.secret("postgres-password", Secrets::password),
                    folder.secret("epione-password", Secrets::password));
            PostgresServer server = new PostgresServer(
                    () -> command.start("postgres", log, arguments(folder.postgres(), port, extra)),
                    postmaster,
                    access);
            try {
                server.awaitReady();
                server.watch();
            } catch (StartFailure e) {
                server.close();
                throw withReason(e, folder, log);
            }
            return server;
        } catch (IOException e) {
            throw new StartFailure(
                    Kind.DATABASE, "The database in " + folder.postgres() + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** A first start that was cut off leaves only the half-made folder, which is made anew. */
    private static void createIfAbsent(DataFolder folder, ServerCommand command, Path log)
            throws IOException, StartFailure {
        if (Files.exists(folder.postgres())) {
            return;
        }
        Path fresh = folder.postgres().resolveSibling("postgres.new");
        PostgresBinaries.delete(fresh);
        folder.secret("postgres-password", Secrets::password);
        Process initdb = command.start(
                "initdb",
                log,
                List.of(
                        "--pgdata=" + fresh,
                        "--username=postgres",
                        "--pwfile=" + folder.secretPath("postgres-password"),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C"));
        if (await(initdb) != 0) {
            throw new StartFailure(
                    Kind.DATABASE,
                    "The database cannot be made in " + folder.postgres() + ": " + lastWords(log) + " (whole text in "
                            + log + ").");
        }
        Files.move(fresh, folder.postgres(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<String> arguments(Path data, int port, Map<String, String> extra) {
        List<String> arguments = new ArrayList<>(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        Stream.concat(SETTINGS.entrySet().stream(), extra.entrySet().stream())
                .forEach(setting -> arguments.addAll(List.of("-c", setting.getKey() + "=" + setting.getValue())));
        return arguments;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static StartFailure withReason(StartFailure failure, DataFolder folder, Path log) {
        return new StartFailure(
                Kind.DATABASE,
                "The database in " + folder.postgres() + " does not start and was left as it is: " + lastWords(log)
                        + " (whole text in " + log + ").",
                failure);
    }

    /** The last line in which the server complains. */
    private static String lastWords(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.matches(".*(FATAL|PANIC|ERROR|error:).*"))
                    .reduce((first, second) -> second)
                    .map(line -> line.replaceFirst("^.*?(FATAL|PANIC|ERROR|error):\\s*", ""))
                    .orElse("it gave no reason");
        } catch (IOException | java.io.UncheckedIOException e) {
            return "its log cannot be read";
        }
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            return -1;
        }
    }

    DatabaseAccess access() {
        return access;
    }

    private void awaitReady() throws StartFailure {
        access.awaitReady(() -> process.isAlive() && !closing);
    }

    /** One that was told to end gives 0 and stays ended. */
    private void watch() {
        process.onExit()
                .thenAcceptAsync(
                        ended -> {
                            if (ended.exitValue() != 0) {
                                startAgain();
                            }
                        },
                        task -> Thread.ofPlatform()
                                .daemon()
                                .name("postgres-again")
                                .start(task));
    }

    private synchronized void startAgain() {
        for (int attempt = 1; attempt <= ATTEMPTS && !closing; attempt++) {
            LOG.errorf("The database ended unexpectedly and is started again (attempt %d).", attempt);
            try {
                // The children of one that was killed need a moment to notice, and hold the folder until then.
                TimeUnit.MILLISECONDS.sleep(Math.min(100L * attempt, 5_000));
                postmaster.endLeftover();
                process = launch.start();
                awaitReady();
                watch();
                LOG.info("The database is there again.");
                return;
            } catch (StartFailure | IOException e) {
                LOG.errorf("The database did not start: %s", e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Breaks off the running statements and ends the server; what was committed stays. */
    @Override
    public void close() {
        closing = true;
        end();
    }

    private synchronized void end() {
        try {
            postmaster.stop();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                // What was committed is safe: the next start recovers it from the write-ahead log.
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
