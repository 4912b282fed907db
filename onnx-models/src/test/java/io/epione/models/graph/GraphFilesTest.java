package io.epione.models.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GraphFilesTest {
    private static final Path MODELS = Path.of("models");

    @ParameterizedTest
    @MethodSource("folders")
    void everyCommittedGraphIsWhatTheCodeDraws(String folder) throws IOException {
        Supplier<byte[]> drawing = Objects.requireNonNull(Drawings.ALL.get(folder));
        byte[] drawn = drawing.get();

        assertThat(Files.readAllBytes(MODELS.resolve(folder).resolve("model.onnx")))
                .as("run the graphs profile of this module and commit what it writes")
                .isEqualTo(drawn);
        assertThat(drawn).as("a second drawing").isEqualTo(drawing.get());
    }

    @Test
    void everyModelFolderIsInTheIndex() throws IOException {
        String index = Files.readString(MODELS.resolve("index.yaml"));
        try (Stream<Path> manifests = Files.find(MODELS, 3, (path, _) -> path.endsWith("manifest.yaml"))) {
            List<String> folders = manifests
                    .map(manifest ->
                            MODELS.relativize(manifest.getParent()).toString().replace('\\', '/'))
                    .toList();
            assertThat(folders)
                    .isNotEmpty()
                    .allSatisfy(folder -> assertThat(index)
                            .containsAnyOf(
                                    "- " + folder + "\n", "urgency: " + folder + "\n", "forecast: " + folder + "\n"));
        }
    }

    static Stream<String> folders() {
        return Drawings.ALL.keySet().stream();
    }
}
