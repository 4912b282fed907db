package io.epione.assistant.genome;

import io.epione.assistant.access.Access;
import io.epione.assistant.http.Problem;
import io.epione.models.polygenic.RiskBesideScore;
import io.epione.models.polygenic.RiskBesideScore.Beside;
import io.epione.models.polygenic.ScoreResult;
import io.epione.models.polygenic.ScoreResult.Scored;
import io.epione.models.polygenic.Subject;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.risk.Assessment.RiskAssessment;
import io.epione.profile.snapshot.ProfileReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Polygenic scores with how much of them the person's file answers, or why they are withheld. */
@Path(GenomeUpload.PATH + "/scores")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ScoresResource {
    private static final String CLINICAL = "prevent-base-10y";
    private static final int MOST_ROWS = 10_000;

    private final Access access;
    private final GenomeStore store;
    private final PersonScores scores;
    private final ProfileReader profiles;
    private final Clock clock;

    @Inject
    ScoresResource(Access access, GenomeStore store, PersonScores scores, ProfileReader profiles, Clock clock) {
        this.access = access;
        this.store = store;
        this.scores = scores;
        this.profiles = profiles;
        this.clock = clock;
    }

    /**
     * Every installed score.
     *
     * @param group the reference group that the caller states for the person; none is guessed
     */
    @GET
    public ScoresView all(
            @QueryParam("patient") @Nullable String patient, @QueryParam("group") @Nullable String group) {
        ConsentedScope scope = access.named(patient, "genome");
        return switch (store.read(scope)) {
            case GenomeLayer.Withheld _ -> ScoresView.of("withheld");
            case GenomeLayer.Absent _ -> ScoresView.of("none");
            case GenomeLayer.Unreadable _ -> ScoresView.of("unreadable");
            case GenomeLayer.Present present -> {
                Subject who = scores.subject(scope, group);
                yield new ScoresView(
                        "known",
                        scores.all(present.genotypes(), who).stream()
                                .map(one -> ScoreView.of(one, beside(one, scope, who)))
                                .toList());
            }
        };
    }

    /**
     * One score, and what became of its rows.
     *
     * @param from the first row, from 0
     * @param limit how many rows, at most 10,000
     */
    @GET
    @Path("{id}")
    public ScoresView.One one(
            @PathParam("id") String id,
            @QueryParam("patient") @Nullable String patient,
            @QueryParam("group") @Nullable String group,
            @QueryParam("from") @DefaultValue("0") int from,
            @QueryParam("limit") @DefaultValue("1000") int limit) {
        if (from < 0 || limit < 1 || limit > MOST_ROWS) {
            throw Problem.badRequest(
                    "The rows asked for are none.",
                    new Problem.Field("limit", "out-of-range", "Ask from 0 on, for 1 to " + MOST_ROWS + " rows."));
        }
        ConsentedScope scope = access.named(patient, "genome");
        if (!(store.read(scope) instanceof GenomeLayer.Present present)) {
            throw Problem.notFound();
        }
        Subject who = scores.subject(scope, group);
        ScoreResult result = scores.one(id, present.genotypes(), who).orElseThrow(Problem::notFound);
        return new ScoresView.One(
                ScoreView.of(result, beside(result, scope, who)),
                result instanceof Scored scored
                        ? scored.rows().stream().skip(from).limit(limit).toList()
                        : List.of());
    }

    /** Null where the score has no published effect. */
    private @Nullable Beside beside(ScoreResult result, ConsentedScope scope, Subject who) {
        Integer age = who.age();
        if (!(result instanceof Scored scored) || scored.card().effect() == null || age == null) {
            return null;
        }
        var clinical = profiles.snapshot(scope, clock.instant()).assessments().get(CLINICAL);
        Map<String, Double> figures =
                clinical instanceof RiskAssessment known && known.shown() ? known.outputs() : Map.of();
        return RiskBesideScore.of(figures, scored, age);
    }
}
