package io.epione.assistant.streams;

import io.epione.policies.disposition.Judgement;
import io.epione.policies.triage.DialogContext;
import io.epione.profile.glucose.GlucosePoint;
import io.epione.profile.observation.Measure;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feed that has stopped, judged.
 *
 * @param id of the gap and of its decision
 * @param since the last arrival, by the receive clock
 * @param last the last sensor glucose, null where there is none
 * @param context what was judged: the profile at the last value
 * @param now the profile now
 */
record Gap(
        UUID id,
        LiveFeed.Key feed,
        Measure measure,
        Instant since,
        @Nullable GlucosePoint last,
        DialogContext context,
        Judgement judgement,
        ProfileSnapshot now) {

    boolean grave() {
        return judgement.disposition().grave();
    }

    String level() {
        return judgement.disposition().level().code();
    }
}
