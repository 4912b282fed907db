package io.epione.assistant.start;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL and a token key for every test with {@code @QuarkusTest}, started once for all of them. Registered
 * for the whole module, so that a test needs nothing but {@code @QuarkusTest}.
 */
public final class EmbeddedDatabase implements QuarkusTestResourceLifecycleManager {
    private record Running(Path path, DataFolder folder, PostgresServer server) {}

    private @Nullable Running running;

    @Override
    public Map<String, String> start() {
        try {
            Path target = Path.of("target").toAbsolutePath();
            Files.createDirectories(target);
            Path path = Files.createTempDirectory(target, "test-data");
            DataFolder folder = DataFolder.open(path);
            PostgresServer server = PostgresServer.start(
                    folder,
                    PostgresBinaries.unpackedUnder(Settings.cache()),
                    Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));
            running = new Running(path, folder, server);
            Map<String, String> properties = new HashMap<>(Issuer.demo(folder));
            properties.put("epione.genome.keys", folder.keys().toString());
            properties.put("quarkus.datasource.jdbc.url", server.access().url());
            properties.put("quarkus.datasource.username", DatabaseAccess.USER);
            properties.put("quarkus.datasource.password", server.access().password());
            return properties;
        } catch (StartFailure e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (running == null) {
            return;
        }
        try {
            running.server().close();
            running.folder().close();
            PostgresBinaries.delete(running.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
