package io.epione.models.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Every graph that is drawn by code, by its folder below {@code models/}. A new equation adds a line. */
final class Drawings {
    static final Map<String, Supplier<byte[]>> ALL = all();

    private Drawings() {}

    private static Map<String, Supplier<byte[]>> all() {
        Map<String, Supplier<byte[]>> drawings = new LinkedHashMap<>();
        drawings.put("egfr-ckdepi2021/1.0.0", Kidney::draw);
        drawings.put("prevent-base-10y/1.0.0", () -> Prevent.draw("prevent-base-10y"));
        drawings.put("prevent-base-30y/1.0.0", () -> Prevent.draw("prevent-base-30y"));
        drawings.put("findrisc/1.0.0", PointScores::findrisc);
        drawings.put("ada-t2d-test/1.0.0", PointScores::adaTest);
        return drawings;
    }
}
