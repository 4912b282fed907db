package io.epione.assistant.start;

import io.epione.assistant.start.StartFailure.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands under the service before it starts: the data folder, the database, the issuer of tokens. Laying it sets
 * the properties by which the service finds them.
 */
final class Foundation implements AutoCloseable {
    private final DataFolder folder;
    private final @Nullable PostgresServer server;

    private Foundation(DataFolder folder, @Nullable PostgresServer server) {
        this.folder = folder;
        this.server = server;
    }

    static Foundation lay() throws StartFailure {
        String host = Settings.get("quarkus.http.host").orElse("127.0.0.1");
        int port = port();
        Issuer.check(host);
        refuseTakenPort(host, port);
        DataFolder folder = DataFolder.open(Settings.data());
        try {
            folder.announce(ProcessHandle.current().pid(), port);
            Issuer.properties(folder).forEach(Foundation::setIfAbsent);
            setIfAbsent("epione.genome.keys", folder.keys().toString());
            return new Foundation(folder, database(folder));
        } catch (IOException e) {
            closeQuietly(folder);
            throw new StartFailure(Kind.DATA_FOLDER, "The data folder cannot be written: " + e.getMessage(), e);
        } catch (StartFailure e) {
            closeQuietly(folder);
            throw e;
        }
    }

    private static @Nullable PostgresServer database(DataFolder folder) throws StartFailure {
        var external = Settings.get("epione.db.url");
        if (external.isPresent()) {
            ExternalDatabase.properties(external.get()).forEach(Foundation::setIfAbsent);
            return null;
        }
        PostgresServer server =
                PostgresServer.start(folder, PostgresBinaries.unpackedUnder(Settings.cache()), Map.of());
        setIfAbsent("quarkus.datasource.jdbc.url", server.access().url());
        setIfAbsent("quarkus.datasource.username", DatabaseAccess.USER);
        setIfAbsent("quarkus.datasource.password", server.access().password());
        return server;
    }

    private static int port() throws StartFailure {
        String text = Settings.get("quarkus.http.port").orElse("8080");
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
            throw new StartFailure(Kind.CONFIGURATION, "\"" + text + "\" is not a port; choose one from 1 to 65535.");
        }
        return Integer.parseInt(text);
    }

    /** Looked at before anything is made, so that a taken port costs no half start. */
    private static void refuseTakenPort(String host, int port) throws StartFailure {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException e) {
            throw new StartFailure(Kind.CONFIGURATION, "\"" + host + "\" is not an address of this machine.", e);
        } catch (IOException e) {
            throw new StartFailure(
                    Kind.PORT,
                    "Port " + port + " of " + host + " is taken by another program or not allowed;"
                            + " choose another with --port.",
                    e);
        }
    }

    private static void setIfAbsent(String name, String value) {
        System.getProperties().putIfAbsent(name, value);
    }

    private static void closeQuietly(DataFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            // The lock ends with the process.
        }
    }

    /** Ends the database and releases the data folder; a second call does nothing. */
    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
        closeQuietly(folder);
    }
}
