package io.epione.acceptance.running;

import io.epione.acceptance.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The packaged service, started as an operator's machine starts it: a process of its own with a data folder. */
public final class RunningService implements AutoCloseable {
    /** Settings under which pushes are not counted. */
    public static final Map<String, String> UNLIMITED = Map.of(
            "epione.limits.pushes-per-minute", "1000000000",
            "epione.limits.patient-pushes-per-minute", "1000000000");

    private static final Duration READY = Duration.ofSeconds(90);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Java's options as ./epione start gives them; only the benchmarks need the very same. */
    private static final String OPTIONS = Optional.ofNullable(System.getenv("EPIONE_SERVICE_OPTIONS"))
            .map(String::strip)
            .orElse("-Xmx400m --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow");

    private static @Nullable RunningService shared;

    private final Path data;
    private final int port;
    private final Map<String, String> settings;
    private Process process;

    private RunningService(Path data, int port, Map<String, String> settings) {
        this.data = data;
        this.port = port;
        this.settings = settings;
        this.process = launch();
    }

    /** One service for all journeys; ends with the tests. */
    public static synchronized RunningService shared() {
        RunningService running = shared;
        if (running == null) {
            running = start(Map.of());
            shared = running;
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        }
        return running;
    }

    /** A service of its own with an empty data folder; settings in capitals are environment variables. */
    public static RunningService start(Map<String, String> settings) {
        try {
            RunningService service = new RunningService(Files.createTempDirectory("epione-"), freePort(), settings);
            try {
                service.awaitReady();
                return service;
            } catch (RuntimeException e) {
                // Nobody else knows of it: it would stay behind with its database.
                service.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Client client() {
        return new Client(URI.create("http://127.0.0.1:" + port));
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public Path data() {
        return data;
    }

    /** Everything the service wrote to its console. */
    public String console() {
        try {
            return Files.readString(consoleFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the process in order. */
    public void stop() {
        process.destroy();
        try {
            process.waitFor(40, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Starts again on the same data. */
    public void startAgain() {
        process = launch();
        awaitReady();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            delete(data);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path consoleFile() {
        return data.resolveSibling(data.getFileName() + ".console");
    }

    private Process launch() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(OPTIONS.split(" ")));
        command.addAll(List.of(
                "-Depione.data=" + data,
                "-Dquarkus.http.port=" + port,
                "-Depione.demo.people=" + settings.getOrDefault("epione.demo.people", "false")));
        Map<String, String> environment = new HashMap<>();
        settings.forEach((name, value) -> {
            if (name.equals(name.toUpperCase(Locale.ROOT))) {
                environment.put(name, value);
            } else {
                command.add("-D" + name + "=" + value);
            }
        });
        command.addAll(List.of(
                "-jar",
                Project.root()
                        .resolve("assistant-service/target/quarkus-app/quarkus-run.jar")
                        .toString()));
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            return builder.redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(consoleFile().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        Awaitility.await("the service is ready")
                .atMost(READY)
                .pollInterval(Duration.ofMillis(200))
                .failFast("the service ended: see its console", () -> !process.isAlive())
                .until(this::ready);
    }

    private boolean ready() {
        HttpRequest request = HttpRequest.newBuilder(uri().resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
