package io.epione.models.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The PREVENT equations, base and with further predictors (Khan et al., Circulation 2024, doi:10.1161/CIRCULATIONAHA.123.067626): risk =
 * 1 / (1 + exp(-sum of coefficient x term)), a set of coefficients per sex and outcome. Terms whose coefficients are
 * zero for an outcome simply add nothing.
 */
final class Prevent {
    private static final List<String> OUTCOMES = List.of("total_cvd", "ascvd", "hf", "chd", "stroke");
    /** mg/dL to mmol/L of cholesterol, the factor the equations were published with. */
    private static final double MMOL_PER_L = 0.02586;

    private final Graph graph;
    private final List<String[]> coefficients;

    private Prevent(String id) {
        graph = new Graph(id);
        coefficients = rows("/coefficients/" + id + ".csv");
    }

    /** The graph of a variant and horizon such as {@code prevent-base-10y}. */
    static byte[] draw(String id) {
        return new Prevent(id).file();
    }

    private byte[] file() {
        Map<String, Term> byName = terms();
        Term male = graph.asColumn(Objects.requireNonNull(byName.get("male")).exceeds(0.5));
        List<Term> used = new ArrayList<>();
        for (String[] row : coefficients.subList(1, coefficients.size())) {
            used.add(Objects.requireNonNull(byName.get(row[0]), row[0]));
        }
        Term terms = graph.columns(used);
        Term logits = male.choose(
                graph.call("MatMul", terms, coefficients("male")), graph.call("MatMul", terms, coefficients("female")));
        Term risks = graph.call("Sigmoid", logits);
        for (int i = 0; i < OUTCOMES.size(); i++) {
            graph.output(OUTCOMES.get(i), graph.column(risks, i));
        }
        return graph.file();
    }

    private Map<String, Term> terms() {
        Term age = graph.input("age").minus(55).over(10);
        Term male = graph.input("sex");
        Term systolic = graph.input("sbp");
        Term treated = graph.input("bp_tx");
        Term total = graph.input("tc");
        Term hdlMass = graph.input("hdl");
        Term statin = graph.input("statin");
        Term diabetes = graph.input("dm");
        Term smoker = graph.input("smoker");
        Term egfr = graph.input("egfr");
        Term bmi = graph.input("bmi");

        Term nonHdl = total.minus(hdlMass).times(MMOL_PER_L).minus(3.5);
        Term hdl = hdlMass.times(MMOL_PER_L).minus(1.3).over(0.3);
        Term systolicFrom110 = systolic.atLeast(110).minus(130).over(20);
        Term bmiFrom30 = bmi.atLeast(30).minus(30).over(5);
        Term egfrBelow60 = egfr.atMost(60).minus(60).over(-15);

        Map<String, Term> terms = new LinkedHashMap<>();
        terms.put("male", male);
        terms.put("age", age);
        if (has("age2")) {
            terms.put("age2", age.times(age));
        }
        terms.put("nonhdl", nonHdl);
        terms.put("hdl", hdl);
        terms.put("sbp_lt110", systolic.atMost(110).minus(110).over(20));
        terms.put("sbp_ge110", systolicFrom110);
        terms.put("dm", diabetes);
        terms.put("smoker", smoker);
        terms.put("bmi_lt30", bmi.atMost(30).minus(25).over(5));
        terms.put("bmi_ge30", bmiFrom30);
        terms.put("egfr_lt60", egfrBelow60);
        terms.put("egfr_ge60", egfr.atLeast(60).minus(90).over(-15));
        terms.put("bp_tx", treated);
        terms.put("statin", statin);
        terms.put("bptx_x_sbp_ge110", treated.times(systolicFrom110));
        terms.put("statin_x_nonhdl", statin.times(nonHdl));
        terms.put("age_x_nonhdl", age.times(nonHdl));
        terms.put("age_x_hdl", age.times(hdl));
        terms.put("age_x_sbp_ge110", age.times(systolicFrom110));
        terms.put("age_x_dm", age.times(diabetes));
        terms.put("age_x_smoker", age.times(smoker));
        terms.put("age_x_bmi_ge30", age.times(bmiFrom30));
        terms.put("age_x_egfr_lt60", age.times(egfrBelow60));
        addOptional(terms, diabetes);
        terms.put("const", age.times(0).plus(1));
        return terms;
    }

    /** HbA1c, albumin in urine and deprivation, where the variant has them; below zero one of them is not known. */
    private void addOptional(Map<String, Term> terms, Term diabetes) {
        if (has("hba1c_dm")) {
            Term hba1c = graph.input("hba1c");
            Term known = graph.number(hba1c.reaches(0));
            Term above = hba1c.minus(5.3).times(known);
            terms.put("hba1c_dm", above.times(diabetes));
            terms.put("hba1c_nodm", above.times(diabetes.not()));
            terms.put("hba1c_missing", known.not());
        }
        if (has("ln_uacr")) {
            Term uacr = graph.input("uacr");
            Term known = graph.number(uacr.reaches(0));
            terms.put("ln_uacr", uacr.atLeast(0.1).log().times(known));
            terms.put("uacr_missing", known.not());
        }
        if (has("sdi_4_6")) {
            Term decile = graph.input("sdi");
            terms.put(
                    "sdi_4_6",
                    decile.reaches(4).points(1).minus(decile.reaches(7).points(1)));
            terms.put("sdi_7_10", decile.reaches(7).points(1));
            terms.put("sdi_missing", graph.number(decile.reaches(0)).not());
        }
    }

    private boolean has(String term) {
        return coefficients.stream().anyMatch(row -> row[0].equals(term));
    }

    /** One row per term, one column per outcome. */
    private Term coefficients(String sex) {
        List<String> header = List.of(coefficients.getFirst());
        List<Double> values = new ArrayList<>();
        for (String[] row : coefficients.subList(1, coefficients.size())) {
            for (String outcome : OUTCOMES) {
                values.add(Double.valueOf(row[header.indexOf(sex + "_" + outcome)]));
            }
        }
        return graph.matrix(values, List.of(coefficients.size() - 1L, (long) OUTCOMES.size()));
    }

    private static List<String[]> rows(String resource) {
        try (InputStream in = Prevent.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
