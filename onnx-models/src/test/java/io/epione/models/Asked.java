package io.epione.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.risk.Assessment;
import io.epione.profile.risk.Assessment.NotAssessable;
import io.epione.profile.risk.Assessment.Problem;
import io.epione.profile.risk.Assessment.RiskAssessment;
import io.epione.profile.risk.InputUsed;
import io.epione.profile.snapshot.ProfileSnapshot;

/** Asks the shipped models about somebody. */
final class Asked {
    private Asked() {}

    static Assessment assess(String model, Someone someone) {
        return Shipped.CATALOG.assessAll(someone.snapshot()).stream()
                .filter(assessment -> assessment.model().id().equals(model))
                .findFirst()
                .orElseThrow();
    }

    static RiskAssessment assessed(String model, Someone someone) {
        Assessment assessment = assess(model, someone);
        assertThat(assessment).isInstanceOf(RiskAssessment.class);
        return (RiskAssessment) assessment;
    }

    static NotAssessable refused(String model, Someone someone) {
        Assessment assessment = assess(model, someone);
        assertThat(assessment).isInstanceOf(NotAssessable.class);
        return (NotAssessable) assessment;
    }

    /** The refusal as readers get it. */
    static NotAssessable bounded(String model, Someone someone) {
        ProfileSnapshot snapshot = someone.snapshot();
        return Shipped.CATALOG.bounded(snapshot, Shipped.CATALOG.assessAll(snapshot)).stream()
                .filter(NotAssessable.class::isInstance)
                .map(NotAssessable.class::cast)
                .filter(answer -> answer.model().id().equals(model))
                .findFirst()
                .orElseThrow();
    }

    static InputUsed input(RiskAssessment risk, String name) {
        return risk.inputs().stream()
                .filter(input -> input.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Problem problem(NotAssessable refused, String input) {
        return refused.problems().stream()
                .filter(problem -> problem.input().equals(input))
                .findFirst()
                .orElseThrow();
    }
}
