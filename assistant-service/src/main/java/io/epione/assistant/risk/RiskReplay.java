package io.epione.assistant.risk;

import io.epione.assistant.decision.ModelReplay;
import io.epione.assistant.decision.StoredAnswer;
import io.epione.models.ModelCatalog;
import io.epione.profile.risk.ModelRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Runs risk models again. */
@ApplicationScoped
class RiskReplay implements ModelReplay {
    private final ModelCatalog models;

    RiskReplay(ModelCatalog models) {
        this.models = models;
    }

    @Override
    public Optional<Replayed> replay(StoredAnswer answer) {
        Optional<Map<String, Double>> again = models.again(answer.model(), answer.inputs());
        return models.find(answer.model().id()).map(model -> {
            ModelRef now = again.isPresent() ? answer.model() : model.card().ref();
            return new Replayed(
                    again.filter(answer.outputs()::equals).isPresent(),
                    now.id() + "/" + now.version(),
                    models.explained(answer.model(), answer.inputs()).orElse(null));
        });
    }
}
