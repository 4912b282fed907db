package io.epione.assistant.storeddata;

import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Judgement;
import io.epione.policies.disposition.Level;
import io.epione.policies.triage.DialogContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A moment of a delivery that a rule fired on. */
record Found(Moment moment, DialogContext context, Judgement judgement) {
    private static final Comparator<Found> GRAVEST_FIRST = Comparator.comparing(Found::level)
            .thenComparing(found -> found.judgement().disposition().crisis())
            .thenComparing(found -> found.moment().at())
            .reversed();

    /** Of every trouble the gravest moment: a night of lows is one trouble, a low and a fall are two. */
    static List<Found> gravestOfEach(Collection<Found> all) {
        List<Found> gravest = new ArrayList<>();
        Set<String> covered = new HashSet<>();
        for (Found found : all.stream().sorted(GRAVEST_FIRST).toList()) {
            Set<String> rules = found.rules();
            boolean crisisSoFar =
                    gravest.stream().anyMatch(g -> g.judgement().disposition().crisis());
            if (rules.stream().noneMatch(covered::contains)
                    || (found.judgement().disposition().crisis() && !crisisSoFar)) {
                gravest.add(found);
            }
            covered.addAll(rules);
        }
        return gravest;
    }

    Level level() {
        return judgement.disposition().level();
    }

    boolean says() {
        return !judgement.disposition().silent();
    }

    boolean escalates() {
        return judgement.disposition().grave();
    }

    Set<String> rules() {
        return judgement.disposition().reasons().stream()
                .map(Disposition.Reason::ruleId)
                .collect(Collectors.toSet());
    }

    /** The same for the same delivery and moment, so that a job that runs again changes nothing. */
    UUID decision(Delivery delivery) {
        String name = delivery.payload() + "|" + moment.at();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
