package io.epione.assistant.environment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentFileTest {
    private static final Instant NOW = Instant.parse("2026-07-01T14:20:00Z");

    private final ObjectMapper json = new ObjectMapper();
    private final Feed feed = new Feed("", "coimbra-centre", NOW);

    @TempDir
    Path folder = Path.of("");

    private EnvironmentFile file = new EnvironmentFile(Optional::empty, json);

    @BeforeEach
    void theOperatorNamesAFile() {
        file = new EnvironmentFile(() -> Optional.of(folder.resolve("air.json").toString()), json);
    }

    private void says(int aqi) throws IOException {
        Files.writeString(
                folder.resolve("air.json"), json.writeValueAsString(feed.report(Duration.ZERO, Map.of("aqi", aqi))));
    }

    @Test
    void whatTheFileSaysIsReadAtEachUse() throws IOException {
        says(50);
        assertThat(file.hours(NOW)).extracting(AreaHour::aqi).containsExactly(50);
        says(180);
        assertThat(file.hours(NOW)).extracting(AreaHour::aqi).containsExactly(180);
    }

    @Test
    void aFileThatIsAwayBrokenOrWrongTellsNothing() throws IOException {
        assertThat(file.hours(NOW)).isEmpty();
        Files.writeString(folder.resolve("air.json"), "{\"source\": ");
        assertThat(file.hours(NOW)).isEmpty();
        Files.writeString(folder.resolve("air.json"), "{\"areas\": []}");
        assertThat(file.hours(NOW)).isEmpty();
        assertThat(new EnvironmentFile(Optional::empty, json).hours(NOW)).isEmpty();
    }

    @Test
    void anHourIsNowUntilItsFeedSaysThatItIsNot() throws IOException {
        says(50);
        AreaHour hour = file.hours(NOW).getFirst();
        assertThat(hour.isNow(Instant.parse("2026-07-01T13:59:59Z"))).isFalse();
        assertThat(hour.isNow(Instant.parse("2026-07-01T15:29:59Z"))).isTrue();
        assertThat(hour.isNow(Instant.parse("2026-07-01T15:30:00Z"))).isFalse();
    }
}
