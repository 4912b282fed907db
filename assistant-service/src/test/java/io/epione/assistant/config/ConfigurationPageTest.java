package io.epione.assistant.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {
    @Test
    void thePageOfSettingsIsCurrent() throws IOException {
        Path page = Path.of("../docs/configuration.md");
        String text = ConfigurationPage.of(Path.of("src/main/java"));
        if (Boolean.getBoolean("epione.write-docs")) {
            Files.writeString(page, text);
        }
        assertThat(page).as("run the build with -Depione.write-docs=true").hasContent(text);
    }
}
