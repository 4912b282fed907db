package io.epione.models;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.epione.profile.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokenModelTest {
    private static final String EGFR = "egfr-ckdepi2021/1.0.0/";
    private static final String PREVENT = "prevent-base-10y/1.0.0/";

    @Test
    void aFlippedBitInAGraphIsRefusedByItsHash() throws IOException {
        byte[] graph = ModelFiles.shipped().read(EGFR + "model.onnx");
        graph[graph.length / 2] ^= 1;

        refused(Map.of(EGFR + "model.onnx", graph), "egfr-ckdepi2021/1.0.0", "hash");
    }

    @Test
    void aGraphThatCannotBeReadIsRefusedEvenWithItsRightHash() throws IOException {
        byte[] graph = Arrays.copyOf(ModelFiles.shipped().read(EGFR + "model.onnx"), 300);
        String manifest =
                Shipped.text(EGFR + "manifest.yaml").replaceFirst("sha256: \\w+", "sha256: " + Sha256.hex(graph));

        refused(
                Map.of(EGFR + "model.onnx", graph, EGFR + "manifest.yaml", bytes(manifest)),
                "egfr-ckdepi2021/1.0.0",
                "ONNX Runtime cannot read it");
    }

    @Test
    void theGraphOfAnotherModelIsRefusedByItsInputs() throws IOException {
        byte[] other = ModelFiles.shipped().read("findrisc/1.0.0/model.onnx");
        String manifest =
                Shipped.text(EGFR + "manifest.yaml").replaceFirst("sha256: \\w+", "sha256: " + Sha256.hex(other));

        refused(
                Map.of(EGFR + "model.onnx", other, EGFR + "manifest.yaml", bytes(manifest)),
                "the graph's inputs are",
                "waist_cm",
                "scr_mg_dl");
    }

    @Test
    void aGraphWhoseOutputsHaveOtherNamesIsRefused() throws IOException {
        String manifest = Shipped.text(EGFR + "manifest.yaml").replace("- name: egfr\n", "- name: gfr\n");

        refused(Map.of(EGFR + "manifest.yaml", bytes(manifest)), "the graph's outputs are", "egfr", "gfr");
    }

    @Test
    void aWorkedCaseThatDoesNotHoldIsRefused() throws IOException {
        String golden = Shipped.text(EGFR + "golden.csv").replace("39.99991", "40.99991");

        refused(Map.of(EGFR + "golden.csv", bytes(golden)), "case medcalc-bench", "instead of 40.99991");
    }

    @Test
    void aModelWithoutWorkedCasesIsRefused() {
        refused(Map.of(EGFR + "golden.csv", bytes("case,in.age,out.egfr,tolerance\n")), "golden.csv", "no worked case");
        refused(Map.of(EGFR + "golden.csv", bytes("case,in.age,out.egfr,tolerance\na,45,90,\n")), "golden.csv");
        refused(
                Map.of(EGFR + "golden.csv", bytes("case,in.age,in.sex,out.egfr,tolerance\na,45,female,90,1\n")),
                "lacks the column in.scr_mg_dl");
        refused(
                Map.of(
                        EGFR + "golden.csv",
                        bytes("case,in.scr_mg_dl,in.age,in.sex,out.egfr,tolerance\na,1,45,fem,90,1\n")),
                "case a: fem is no choice of sex");
    }

    @Test
    void aManifestOfAnotherModelOrWithAnUnknownFieldIsRefused() throws IOException {
        refused(
                Map.of(EGFR + "manifest.yaml", ModelFiles.shipped().read(PREVENT + "manifest.yaml")),
                "the manifest names prevent-base-10y/1.0.0");
        refused(
                Map.of(EGFR + "manifest.yaml", bytes(Shipped.text(EGFR + "manifest.yaml") + "colour: red\n")),
                "manifest.yaml",
                "colour");
    }

    @Test
    void anInputThatNothingInTheProfileCanMeanIsRefused() throws IOException {
        String manifest =
                Shipped.text(PREVENT + "manifest.yaml").replace("condition: diabetes\n", "condition: dropsy\n");

        refused(Map.of(PREVENT + "manifest.yaml", bytes(manifest)), "concepts.yaml has no dropsy");
    }

    @Test
    void aMedicineIsNothingThatAPersonIsToldToChange() throws IOException {
        String manifest = Shipped.text(PREVENT + "manifest.yaml")
                .replace("    from: {medication: statin}\n", "    changeable: true\n    from: {medication: statin}\n");

        refused(Map.of(PREVENT + "manifest.yaml", bytes(manifest)), "being on a medicine", "statin");
    }

    @Test
    void aHeadlineThatIsNoOutputIsRefused() throws IOException {
        String manifest = Shipped.text(PREVENT + "manifest.yaml").replace("headline: ascvd", "headline: gout");

        refused(Map.of(PREVENT + "manifest.yaml", bytes(manifest)), "has no output gout");
    }

    @Test
    void theIndexNamesEachModelOnceAndAfterWhatItNeeds() {
        refused(
                Map.of("index.yaml", bytes("models: [findrisc/1.0.0, findrisc/1.0.0]")),
                "index.yaml names the model twice");
        refused(
                Map.of("index.yaml", bytes("models: [prevent-base-10y/1.0.0, egfr-ckdepi2021/1.0.0]")),
                "before egfr-ckdepi2021");
        refused(
                Map.of("index.yaml", bytes("models: [nothing/1.0.0]")),
                "nothing/1.0.0",
                "manifest.yaml cannot be read");
    }

    @Test
    void aMissingFileIsNamed() {
        ModelFiles shipped = ModelFiles.shipped();
        ModelFiles without = path -> {
            if (path.endsWith("model-card.md")) {
                throw new NoSuchFileException(path);
            }
            return shipped.read(path);
        };

        assertThatThrownBy(() -> new ModelCatalog(without, Concepts.shipped(), ModelSelection.asShipped()).close())
                .isInstanceOf(BrokenModel.class)
                .hasMessageContaining("model-card.md cannot be read");
    }

    private static void refused(Map<String, byte[]> replaced, String... reasons) {
        assertThatThrownBy(() -> new ModelCatalog(
                                Shipped.filesWith(replaced), Concepts.shipped(), ModelSelection.asShipped())
                        .close())
                .isInstanceOf(BrokenModel.class)
                .hasMessageContainingAll(reasons);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
