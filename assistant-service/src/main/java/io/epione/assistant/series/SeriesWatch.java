package io.epione.assistant.series;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.assistant.access.Access;
import io.epione.assistant.decision.Decision;
import io.epione.assistant.decision.Decisions;
import io.epione.models.Explanation;
import io.epione.models.ModelCard;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.People;
import io.epione.profile.risk.Assessment;
import io.epione.profile.risk.AssessmentLog;
import io.epione.profile.snapshot.ProfileReader;
import io.epione.profile.snapshot.ProfileSnapshot;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs the rules on series. When a signal of theirs came in, what they say is kept as a fact with its decision, and what
 * they notice as events; whoever asks gets what they say now. Safe to run twice.
 */
@ApplicationScoped
public class SeriesWatch {
    private static final String KIND = "assessment";

    private final Access access;
    private final People people;
    private final ProfileReader profiles;
    private final AssessmentLog log;
    private final Decisions decisions;
    private final NoticedLog noticed;
    private final List<SeriesRule> rules;
    private final Set<String> all;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    SeriesWatch(
            Access access,
            People people,
            ProfileReader profiles,
            AssessmentLog log,
            Decisions decisions,
            NoticedLog noticed,
            @All List<SeriesRule> rules,
            ObjectMapper json,
            Clock clock) {
        this.access = access;
        this.people = people;
        this.profiles = profiles;
        this.log = log;
        this.decisions = decisions;
        this.noticed = noticed;
        this.rules = rules.stream()
                .sorted(Comparator.comparing(rule -> rule.card().ref().id()))
                .toList();
        this.all = this.rules.stream().map(rule -> rule.card().ref().id()).collect(Collectors.toUnmodifiableSet());
        this.json = json;
        this.clock = clock;
    }

    /**
     * What a rule says of a person now.
     *
     * @param explanation null for a refusal
     * @param decision the decision that keeps it; null where nothing is kept
     */
    public record Said(
            ModelCard card,
            Assessment assessment,
            @Nullable Explanation explanation,
            @Nullable UUID decision) {}

    /** The cards of the rules. */
    public List<ModelCard> cards() {
        return rules.stream().map(SeriesRule::card).toList();
    }

    /**
     * What the rules of these models say now; stores nothing.
     *
     * @param symptoms whether the reader may learn of the person's words
     */
    public List<Said> now(ConsentedScope scope, boolean symptoms, Set<String> models) {
        var subject = new Subject(scope, access.person(scope), clock.instant(), symptoms);
        return rules.stream()
                .filter(rule -> models.contains(rule.card().ref().id()))
                .map(rule -> said(rule.card(), rule.judge(subject), null))
                .toList();
    }

    /**
     * What every rule says as of a profile. What is new of it is kept, unless the reader sees less than the person does.
     *
     * @param symptoms as in {@link #now}
     */
    public List<Said> kept(ConsentedScope scope, ProfileSnapshot profile, boolean symptoms) {
        return kept(scope, profile, symptoms, all);
    }

    /** The same of these models only. */
    List<Said> kept(ConsentedScope scope, ProfileSnapshot profile, boolean symptoms, Set<String> models) {
        var subject = new Subject(scope, profile.person(), profile.asOf(), symptoms);
        boolean whole = symptoms && access.isWhole(scope);
        return rules.stream()
                .filter(rule -> models.contains(rule.card().ref().id()))
                .map(rule -> {
                    Finding finding = rule.judge(subject);
                    UUID decision = whole
                            ? QuarkusTransaction.requiringNew().call(() -> keep(subject, finding, profile))
                            : null;
                    return said(rule.card(), finding, decision);
                })
                .toList();
    }

    private static Said said(ModelCard card, Finding finding, @Nullable UUID decision) {
        return new Said(card, finding.assessment(), finding.explanation(), decision);
    }

    /** The rules that look at one of the signals, on what is stored now. */
    void watch(PatientId patient, Set<String> signals) {
        if (people.find(patient).isEmpty()) {
            // Deleted since; nothing of it is there to look at.
            return;
        }
        ConsentedScope scope = access.system(patient, "triage");
        ProfileSnapshot before = profiles.snapshot(scope, clock.instant());
        var subject = new Subject(scope, before.person(), before.asOf(), true);
        rules.stream()
                .filter(rule -> !Collections.disjoint(rule.signals(), signals))
                .forEach(rule -> {
                    Finding finding = rule.judge(subject);
                    QuarkusTransaction.requiringNew().run(() -> {
                        settle(subject, finding, before);
                        keep(subject, finding, before);
                    });
                });
    }

    private void settle(Subject subject, Finding finding, ProfileSnapshot before) {
        Noticed events = finding.noticed();
        if (events != null) {
            noticed.settle(subject, events, before.events());
        }
    }

    /** The decision that keeps what was found, or an earlier one that says the same. */
    private UUID keep(Subject subject, Finding finding, ProfileSnapshot before) {
        Assessment assessment = finding.assessment();
        Assessment known = before.assessments().get(assessment.model().id());
        if (known != null && assessment.saysTheSameAs(known)) {
            return Decision.idOf(KIND, json.valueToTree(known));
        }
        log.store(subject.scope(), assessment);
        ObjectNode output = json.valueToTree(assessment);
        UUID decision = Decision.idOf(KIND, output);
        output.put("day", subject.today().toString());
        output.set("days", json.valueToTree(finding.series()));
        decisions.store(new Decision(decision, subject.patient(), KIND, assessment.asOf(), null, null, output));
        return decision;
    }
}
