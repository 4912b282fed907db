package io.epione.models;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The shipped models, opened once for all tests. */
final class Shipped {
    static final ModelCatalog CATALOG = new ModelCatalog(ModelSelection.asShipped());

    private Shipped() {}

    static RiskModel model(String id) {
        return CATALOG.find(id).orElseThrow();
    }

    /** The inputs of the first worked case, by name. */
    static Map<String, Object> workedCase(String model) {
        try {
            Golden golden = Golden.read(text(model + "/1.0.0/golden.csv")).getFirst();
            Map<String, Object> inputs = new HashMap<>();
            model(model)
                    .card()
                    .inputs()
                    .forEach(input -> inputs.put(
                            input.name(),
                            input.kind().equals("choice")
                                    ? golden.text(input.name())
                                    : Double.valueOf(golden.text(input.name()))));
            return inputs;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The shipped files with some of them replaced. */
    static ModelFiles filesWith(Map<String, byte[]> replaced) {
        ModelFiles shipped = ModelFiles.shipped();
        Map<String, byte[]> copies = new HashMap<>(replaced);
        return path -> {
            byte[] copy = copies.get(path);
            return copy != null ? copy : shipped.read(path);
        };
    }

    static String text(String path) throws IOException {
        return new String(ModelFiles.shipped().read(path), java.nio.charset.StandardCharsets.UTF_8);
    }
}
