package io.epione.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.acceptance.Project;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What can be told of the realm without a Keycloak. */
class RealmFileTest {
    /** Keycloak's column; a longer text keeps it from starting. */
    private static final int LONGEST = 255;

    @Test
    void noNameOrDescriptionIsLongerThanKeycloakKeeps() throws IOException {
        JsonNode realm = new ObjectMapper()
                .readTree(Project.root().resolve("keycloak/epione-realm.json").toFile());
        assertThat(realm.path("clients")).isNotEmpty();
        for (JsonNode text : realm.findValues("description")) {
            assertThat(text.asText()).hasSizeLessThanOrEqualTo(LONGEST);
        }
        for (JsonNode text : realm.findValues("name")) {
            assertThat(text.asText()).hasSizeLessThanOrEqualTo(LONGEST);
        }
    }
}
