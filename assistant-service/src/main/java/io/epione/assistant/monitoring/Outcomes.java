package io.epione.assistant.monitoring;

import io.epione.assistant.monitoring.MonitoringView.Uncalibrated;
import io.epione.models.ModelCatalog;
import io.epione.models.RiskModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says of each model why nothing can be held against its answers. A risk of years is judged by who fell ill and who did
 * not; records tell of some that they did, and of nobody that they did not.
 */
@ApplicationScoped
class Outcomes {
    private static final String JUDGED_ELSEWHERE = "glucose-forecast";
    private static final String NO_FIGURE_OF_THE_FUTURE =
            "It gives points, a figure or a notice of now, and no chance that comes true or does not.";

    private final ModelCatalog models;

    Outcomes(ModelCatalog models) {
        this.models = models;
    }

    /** @param answered of how many people each model has an answer */
    List<Uncalibrated> missing(Map<String, Long> answered) {
        Map<String, Long> all = new TreeMap<>(answered);
        for (RiskModel model : models.all()) {
            all.putIfAbsent(model.card().ref().id(), 0L);
        }
        all.remove(JUDGED_ELSEWHERE);
        List<Uncalibrated> missing = new ArrayList<>();
        all.forEach((id, people) -> missing.add(
                uncalibrated(id, people, models.find(id).map(RiskModel::years).orElse(null))));
        return missing;
    }

    private static Uncalibrated uncalibrated(String id, long people, @Nullable Integer years) {
        String why = years == null
                ? NO_FIGURE_OF_THE_FUTURE
                : "Who did and who did not fall ill within %d years is not known here.".formatted(years);
        return new Uncalibrated(id, people, years, why);
    }
}
