package io.epione.models.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Every graph that is drawn by code, by its folder below {@code models/}. A new equation adds a line. */
final class Drawings {
    static final Map<String, Supplier<byte[]>> ALL = all();

    private Drawings() {}

    private static Map<String, Supplier<byte[]>> all() {
        Map<String, Supplier<byte[]>> drawings = new LinkedHashMap<>();
        drawings.put("egfr-ckdepi2021/1.0.0", Kidney::creatinine);
        drawings.put("egfr-ckdepi2021-cys/1.0.0", Kidney::creatinineAndCystatin);
        for (String variant : List.of("base", "hba1c", "uacr", "sdi", "full")) {
            for (String horizon : List.of("10y", "30y")) {
                String id = "prevent-" + variant + "-" + horizon;
                drawings.put(id + "/1.0.0", () -> Prevent.draw(id));
            }
        }
        drawings.put("findrisc/1.0.0", PointScores::findrisc);
        drawings.put("ada-t2d-test/1.0.0", PointScores::adaTest);
        drawings.put("kfre-4v/1.0.0", KidneyFailure::fourVariables);
        drawings.put("kfre-8v/1.0.0", KidneyFailure::eightVariables);
        drawings.put("fib4/1.0.0", Figures::fib4);
        drawings.put("framingham-cvd-2008/1.0.0", Framingham::lipids);
        drawings.put("framingham-cvd-bmi-2008/1.0.0", Framingham::bodyMass);
        drawings.put("pce-ascvd-10y/1.0.0", PooledCohorts::draw);
        drawings.put("cha2ds2vasc/1.0.0", Bedside::cha2ds2vasc);
        drawings.put("news2/1.0.0", Bedside::news2);
        drawings.put("qsofa/1.0.0", Bedside::qsofa);
        drawings.put("phq9/1.0.0", Questionnaires::phq9);
        drawings.put("gad7/1.0.0", Questionnaires::gad7);
        drawings.put("util-homa-ir/1.0.0", Figures::homaIr);
        drawings.put("util-ldl-friedewald/1.0.0", Figures::ldl);
        drawings.put("util-cockcroft-gault/1.0.0", Figures::cockcroftGault);
        drawings.put("util-qtc-bazett/1.0.0", HeartRateCorrections::bazett);
        drawings.put("util-qtc-fridericia/1.0.0", HeartRateCorrections::fridericia);
        drawings.put("util-qtc-framingham/1.0.0", HeartRateCorrections::framingham);
        drawings.put("util-qtc-hodges/1.0.0", HeartRateCorrections::hodges);
        drawings.put("util-map/1.0.0", Figures::meanPressure);
        drawings.put("util-bmi/1.0.0", Figures::bodyMass);
        return drawings;
    }
}
