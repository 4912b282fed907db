package io.epione.assistant.start;

import io.epione.assistant.start.StartFailure.Kind;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A PostgreSQL server of the operator, named by {@code EPIONE_DB_URL}. */
final class ExternalDatabase {
    private ExternalDatabase() {}

    /**
     * The properties of the data source.
     *
     * @param url {@code jdbc:postgresql://host/db?user=…&password=…} or {@code postgresql://user:password@host/db}
     */
    static Map<String, String> properties(String url) throws StartFailure {
        Map<String, String> properties = new LinkedHashMap<>();
        Settings.get("epione.db.user").ifPresent(user -> properties.put("quarkus.datasource.username", user));
        Settings.get("epione.db.password").ifPresent(secret -> properties.put("quarkus.datasource.password", secret));
        if (url.startsWith("jdbc:postgresql:")) {
            properties.put("quarkus.datasource.jdbc.url", url);
            return properties;
        }
        try {
            URI uri = new URI(url);
            if (!String.valueOf(uri.getScheme()).matches("postgres(ql)?") || uri.getHost() == null) {
                throw unreadable();
            }
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            properties.put(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query);
            if (uri.getUserInfo() != null) {
                String[] parts = uri.getUserInfo().split(":", 2);
                properties.putIfAbsent("quarkus.datasource.username", parts[0]);
                if (parts.length == 2) {
                    properties.putIfAbsent("quarkus.datasource.password", parts[1]);
                }
            }
            return properties;
        } catch (URISyntaxException e) {
            // The text may hold a password: it is not repeated.
            throw unreadable();
        }
    }

    private static StartFailure unreadable() {
        return new StartFailure(
                Kind.CONFIGURATION,
                "EPIONE_DB_URL is not a PostgreSQL address; write postgresql://user:password@host:5432/database.");
    }
}
