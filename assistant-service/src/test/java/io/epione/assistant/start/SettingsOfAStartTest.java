package io.epione.assistant.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsOfAStartTest {
    @Test
    void bothFormsOfADatabaseAddressAreRead() throws StartFailure {
        assertThat(ExternalDatabase.properties("postgresql://ana:s%40fe@db.example:5433/epione?sslmode=require"))
                .containsEntry(
                        "quarkus.datasource.jdbc.url", "jdbc:postgresql://db.example:5433/epione?sslmode=require")
                .containsEntry("quarkus.datasource.username", "ana")
                .containsEntry("quarkus.datasource.password", "s@fe");
        assertThat(ExternalDatabase.properties("jdbc:postgresql://db/epione?user=a&password=b"))
                .containsEntry("quarkus.datasource.jdbc.url", "jdbc:postgresql://db/epione?user=a&password=b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://u:secret@h/db", "not an address", "postgresql:///db", "://"})
    void anythingElseIsRefusedWithoutRepeatingIt(String url) {
        assertThatThrownBy(() -> ExternalDatabase.properties(url))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("EPIONE_DB_URL")
                .hasMessageNotContaining("secret");
    }

    @Test
    void withoutAnIssuerTheServiceListensOnLoopbackOnly() throws StartFailure {
        Issuer.check("127.0.0.1");
        Issuer.check("localhost");
        assertThatThrownBy(() -> Issuer.check("0.0.0.0"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("EPIONE_OIDC_URL");
    }
}
