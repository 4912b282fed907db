package io.epione.models;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.epione.models.forecast.GlucoseForecaster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForecastFilesTest {
    private static final String FOLDER = "glucose-forecast/1.0.0/";

    @Test
    void aFlippedBitInTheGraphIsRefusedByItsHash() throws IOException {
        byte[] graph = ModelFiles.shipped().read(FOLDER + "model.onnx");
        graph[graph.length / 2] ^= 1;

        refused(Map.of(FOLDER + "model.onnx", graph), "has the hash");
    }

    @Test
    void aWorkedCaseThatDoesNotHoldIsRefused() throws IOException {
        String golden = Shipped.text(FOLDER + "golden.csv").replaceFirst("steady,", "steady,9");

        refused(Map.of(FOLDER + "golden.csv", golden.getBytes(StandardCharsets.UTF_8)), "case steady");
    }

    @Test
    void aManifestOfAnotherVersionIsRefused() throws IOException {
        String manifest = Shipped.text(FOLDER + "manifest.yaml").replace("version: 1.0.0", "version: 1.0.1");

        refused(Map.of(FOLDER + "manifest.yaml", manifest.getBytes(StandardCharsets.UTF_8)), "names glucose-forecast");
    }

    private static void refused(Map<String, byte[]> replaced, String reason) {
        ModelFolder folder = ModelFolder.forecast(Shipped.filesWith(replaced));
        assertThatThrownBy(() -> GlucoseForecaster.open(folder))
                .isInstanceOf(BrokenModel.class)
                .hasMessageContaining(reason);
    }
}
