package io.epione.models.graph;

import io.epione.profile.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/** Draws every graph anew into the models folder and writes its hash into the manifest beside it. */
public final class DrawGraphs {
    private DrawGraphs() {}

    /** Takes the path of the folder {@code models}. */
    public static void main(String[] arguments) throws IOException {
        Path models = Path.of(arguments[0]);
        for (Map.Entry<String, Supplier<byte[]>> drawing : Drawings.ALL.entrySet()) {
            Path folder = models.resolve(drawing.getKey());
            byte[] file = drawing.getValue().get();
            Files.createDirectories(folder);
            Files.write(folder.resolve("model.onnx"), file);
            Path manifest = folder.resolve("manifest.yaml");
            if (Files.exists(manifest)) {
                String text = Files.readString(manifest);
                Files.writeString(manifest, text.replaceFirst("(?m)^sha256: .*$", "sha256: " + Sha256.hex(file)));
            }
        }
    }
}
