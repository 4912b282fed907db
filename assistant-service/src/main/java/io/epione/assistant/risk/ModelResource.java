package io.epione.assistant.risk;

import io.epione.assistant.forecast.LoadedForecaster;
import io.epione.assistant.http.Problem;
import io.epione.assistant.series.SeriesWatch;
import io.epione.assistant.triage.LoadedUrgency;
import io.epione.models.ModelCard;
import io.epione.models.ModelCatalog;
import io.epione.models.ModelRun;
import io.epione.models.RiskModel;
import io.epione.models.UrgencyModel;
import io.epione.models.forecast.GlucoseForecaster;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The models with their cards, and a run on inputs that the caller names. Stores nothing. */
@Path("/api/models")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ModelResource {
    private final ModelCatalog models;
    private final LoadedUrgency urgency;
    private final LoadedForecaster forecaster;
    private final SeriesWatch series;

    ModelResource(ModelCatalog models, LoadedUrgency urgency, LoadedForecaster forecaster, SeriesWatch series) {
        this.models = models;
        this.urgency = urgency;
        this.forecaster = forecaster;
        this.series = series;
    }

    /** A card with its identity spelled out. */
    public record CardView(
            String id,
            String version,
            String sha256,
            String title,
            String purpose,
            List<ModelCard.Input> inputs,
            List<ModelCard.Output> outputs,
            String licence,
            String source,
            String card) {
        static CardView of(ModelCard card) {
            return new CardView(
                    card.ref().id(),
                    card.ref().version(),
                    card.ref().sha256(),
                    card.title(),
                    card.purpose(),
                    card.inputs(),
                    card.outputs(),
                    card.licence(),
                    card.source(),
                    card.text());
        }
    }

    /** Inputs by the names of the manifest. */
    public record RunBody(@Nullable Map<String, Object> inputs) {}

    /** Outputs by name, each a number, a text or a truth as the card says, and which file gave them. */
    public record RunView(
            Map<String, Object> outputs, String modelId, String version, String sha256, List<String> warnings) {}

    @GET
    public List<CardView> cards() {
        return all().map(CardView::of).toList();
    }

    @GET
    @Path("{id}")
    public CardView card(@PathParam("id") String id) {
        return all().filter(card -> card.ref().id().equals(id))
                .findFirst()
                .map(CardView::of)
                .orElseThrow(Problem::notFound);
    }

    /** The risk models, and the reader of texts, the forecaster and the rules on series, which no caller can run. */
    private Stream<ModelCard> all() {
        return Stream.of(
                        models.all().stream().map(RiskModel::card),
                        urgency.get().stream().map(UrgencyModel::card),
                        forecaster.get().stream().map(GlucoseForecaster::card),
                        series.cards().stream())
                .flatMap(cards -> cards);
    }

    @POST
    @Path("{id}/assess")
    @Consumes(MediaType.APPLICATION_JSON)
    public RunView run(@PathParam("id") String id, @Nullable RunBody body) {
        RiskModel model = models.find(id).orElseThrow(() -> noneToRun(id));
        Map<String, Object> inputs = body == null ? null : body.inputs();
        if (inputs == null) {
            throw Problem.unprocessable(
                    "The inputs are missing.",
                    List.of(new Problem.Field("/inputs", "missing", "Send {\"inputs\": {…}}.")));
        }
        return switch (model.run(inputs)) {
            case ModelRun.Answered answered ->
                new RunView(
                        outputs(model.card(), answered),
                        answered.model().id(),
                        answered.model().version(),
                        answered.model().sha256(),
                        answered.warnings());
            case ModelRun.Refused refused ->
                throw Problem.unprocessable(
                        "The model does not answer for these inputs.",
                        refused.problems().stream()
                                .map(problem -> new Problem.Field(
                                        "/inputs/" + problem.input(), problem.code(), problem.message()))
                                .toList(),
                        refused.bounds());
        };
    }

    private Problem noneToRun(String id) {
        return all().noneMatch(card -> card.ref().id().equals(id))
                ? Problem.notFound()
                : Problem.unprocessable(
                        "This model runs on what is stored of a person, and not on the inputs of a caller.", List.of());
    }

    private static Map<String, Object> outputs(ModelCard card, ModelRun.Answered answered) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        card.outputs()
                .forEach(output -> outputs.put(
                        output.name(),
                        output.value(Objects.requireNonNull(answered.outputs().get(output.name())))));
        return outputs;
    }
}
