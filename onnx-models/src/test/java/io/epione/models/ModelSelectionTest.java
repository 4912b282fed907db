package io.epione.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.epione.profile.risk.Assessment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A second version of a model on the shelf: promoted, rolled back, or run in the shadow. */
class ModelSelectionTest {
    @Test
    void theLastVersionOfTheIndexAnswersUnlessAnotherIsChosen() throws IOException {
        assertThat(answering(ModelSelection.asShipped())).isEqualTo("1.1.0");
        assertThat(answering(new ModelSelection(Set.of("findrisc/1.0.0"), Set.of())))
                .isEqualTo("1.0.0");
    }

    @Test
    void aShadowRunsOnTheSameProfileAndAnswersNobody() throws IOException {
        ModelSelection selection = new ModelSelection(Set.of("findrisc/1.0.0"), Set.of("findrisc/1.1.0"));
        try (ModelCatalog catalog = new ModelCatalog(files(), Concepts.shipped(), selection)) {
            var snapshot = Someone.complete(50).snapshot();
            List<Assessment> answers = catalog.assessAll(snapshot);
            List<Assessment> shadows = catalog.assessShadows(snapshot, answers);

            assertThat(shadows)
                    .singleElement()
                    .satisfies(shadow -> assertThat(shadow.model().version()).isEqualTo("1.1.0"));
            assertThat(answers).extracting(answer -> answer.model().version()).containsOnly("1.0.0");
            assertThat(catalog.all()).hasSize(1);
        }
    }

    @Test
    void aVersionThatIsNotShippedOrChosenTwiceKeepsTheServiceFromStarting() {
        assertThatThrownBy(() -> answering(new ModelSelection(Set.of("findrisc/9.0.0"), Set.of())))
                .isInstanceOf(BrokenModel.class)
                .hasMessageContaining("findrisc/9.0.0");
        assertThatThrownBy(() -> answering(new ModelSelection(Set.of(), Set.of("gout/1.0.0"))))
                .isInstanceOf(BrokenModel.class)
                .hasMessageContaining("gout/1.0.0");
        assertThatThrownBy(() -> answering(new ModelSelection(Set.of("findrisc/1.0.0", "findrisc/1.1.0"), Set.of())))
                .isInstanceOf(BrokenModel.class)
                .hasMessageContaining("two versions");
    }

    private static String answering(ModelSelection selection) throws IOException {
        try (ModelCatalog catalog = new ModelCatalog(files(), Concepts.shipped(), selection)) {
            return catalog.find("findrisc").orElseThrow().card().ref().version();
        }
    }

    private static ModelFiles files() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        files.put("index.yaml", "models: [findrisc/1.0.0, findrisc/1.1.0]".getBytes(StandardCharsets.UTF_8));
        for (String name : List.of("model.onnx", "manifest.yaml", "model-card.md", "golden.csv")) {
            files.put("findrisc/1.1.0/" + name, ModelFiles.shipped().read("findrisc/1.0.0/" + name));
        }
        files.put(
                "findrisc/1.1.0/manifest.yaml",
                Shipped.text("findrisc/1.0.0/manifest.yaml")
                        .replace("version: 1.0.0", "version: 1.1.0")
                        .getBytes(StandardCharsets.UTF_8));
        return Shipped.filesWith(files);
    }
}
