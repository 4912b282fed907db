package io.epione.models;

import io.epione.profile.Sha256;
import io.epione.profile.risk.ModelRef;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/**
 * The folder of a model, as {@code id/version} below {@code models/}. What it reads it checks, and names the model in
 * what it throws. Immutable, thread-safe.
 */
public final class ModelFolder {
    private final ModelFiles files;
    private final String path;

    ModelFolder(ModelFiles files, String path) {
        this.files = files;
        this.path = path;
    }

    /** The shipped forecaster of glucose. */
    public static ModelFolder forecast() {
        return forecast(ModelFiles.shipped());
    }

    static ModelFolder forecast(ModelFiles files) {
        return new ModelFolder(files, ModelCatalog.Index.of(files).forecast());
    }

    /** Reads {@code manifest.yaml}; throws when it does not fit the type. */
    public <T> T manifest(Class<T> type) {
        try {
            return Manifest.read(read("manifest.yaml"), type);
        } catch (IOException e) {
            throw new BrokenModel(path, "manifest.yaml: " + e.getMessage(), e);
        }
    }

    /** Opens {@code model.onnx}; throws when it is not the model that the manifest names, byte by byte. */
    public OnnxSession open(ModelRef named, OnnxSession.Memory memory) {
        checkNamed(named.id(), named.version());
        byte[] file = read("model.onnx");
        String sha256 = Sha256.hex(file);
        if (!sha256.equals(named.sha256())) {
            throw new BrokenModel(path, "model.onnx has the hash " + sha256 + ", the manifest says " + named.sha256());
        }
        return new OnnxSession(path, file, memory);
    }

    /** Throws where the manifest names another folder than the one it lies in. */
    void checkNamed(String id, String version) {
        if (!path.equals(id + "/" + version)) {
            throw new BrokenModel(path, "the manifest names " + id + "/" + version);
        }
    }

    public String card() {
        return text("model-card.md");
    }

    /** Runs every worked case, given its inputs as texts; throws at the first that comes out differently. */
    public void checkCases(Function<Map<String, String>, Map<String, Double>> run) {
        checkGoldens(golden -> run.apply(golden.inputs()));
    }

    void checkGoldens(Function<Golden, Map<String, Double>> run) {
        String csv = text("golden.csv");
        checked(() -> {
            for (Golden golden : Golden.read(csv)) {
                String difference = golden.difference(run.apply(golden));
                if (difference != null) {
                    throw new IllegalArgumentException(difference);
                }
            }
        });
    }

    /** Names the model in what an argument is refused for. */
    void checked(Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException e) {
            throw new BrokenModel(path, String.valueOf(e.getMessage()), e);
        }
    }

    byte[] read(String name) {
        try {
            return files.read(path + "/" + name);
        } catch (IOException e) {
            throw new BrokenModel(path, name + " cannot be read", e);
        }
    }

    private String text(String name) {
        return new String(read(name), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return path;
    }
}
