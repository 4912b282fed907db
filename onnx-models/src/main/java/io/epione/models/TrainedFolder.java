package io.epione.models;

import io.epione.profile.Sha256;
import io.epione.profile.risk.ModelRef;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The folder of a trained model whose inputs are more than a row of numbers. Immutable, thread-safe. */
public final class TrainedFolder {
    private final ModelFiles files;
    private final String path;

    TrainedFolder(ModelFiles files, String path) {
        this.files = files;
        this.path = path;
    }

    /** The shipped forecaster of glucose. */
    public static TrainedFolder forecast() {
        return forecast(ModelFiles.shipped());
    }

    static TrainedFolder forecast(ModelFiles files) {
        try {
            return new TrainedFolder(
                    files,
                    Manifest.read(files.read("index.yaml"), ModelCatalog.Index.class)
                            .forecast());
        } catch (IOException e) {
            throw new BrokenModel("index", "index.yaml cannot be read", e);
        }
    }

    /** Reads {@code manifest.yaml}; throws when it does not fit the type. */
    public <T> T manifest(Class<T> type) {
        try {
            return Manifest.read(files.read(path + "/manifest.yaml"), type);
        } catch (IOException e) {
            throw new BrokenModel(path, "manifest.yaml: " + e.getMessage(), e);
        }
    }

    /** The bytes of {@code model.onnx}; throws when they are not those that the manifest names. */
    public byte[] graph(ModelRef named) {
        if (!path.equals(named.id() + "/" + named.version())) {
            throw broken("the manifest names " + named.id() + "/" + named.version());
        }
        byte[] file = read("model.onnx");
        String sha256 = Sha256.hex(file);
        if (!sha256.equals(named.sha256())) {
            throw broken("model.onnx has the hash " + sha256 + ", the manifest says " + named.sha256());
        }
        return file;
    }

    public String card() {
        return text("model-card.md");
    }

    /** Runs every worked case, given its inputs as texts; throws at the first that comes out differently. */
    public void checkCases(Function<Map<String, String>, Map<String, Double>> run) {
        List<Golden> cases;
        try {
            cases = Golden.read(text("golden.csv"));
        } catch (IllegalArgumentException e) {
            throw new BrokenModel(path, String.valueOf(e.getMessage()), e);
        }
        for (Golden golden : cases) {
            String difference = golden.difference(run.apply(golden.inputs()));
            if (difference != null) {
                throw broken(difference);
            }
        }
    }

    /** A fault of these files. */
    public RuntimeException broken(String reason) {
        return new BrokenModel(path, reason);
    }

    private String text(String name) {
        return new String(read(name), StandardCharsets.UTF_8);
    }

    private byte[] read(String name) {
        try {
            return files.read(path + "/" + name);
        } catch (IOException e) {
            throw new BrokenModel(path, name + " cannot be read", e);
        }
    }
}
