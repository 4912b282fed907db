package io.epione.assistant.storeddata;

import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Value;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileReader;
import io.epione.profile.snapshot.ProfileSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads back what one delivery brought, moment by moment. Only what still counts: a value that was corrected in the
 * meantime is judged with the delivery that corrected it. Withheld layers stay out.
 */
@ApplicationScoped
class DeliveryReader {
    private static final int PAGE = 1000;
    /** All answers of one moment are one questionnaire. */
    private static final Code ANSWERS = new Code(Code.EPIONE, "answers", "");

    private final ProfileReader profiles;
    private final MeasureCatalog measures;
    private final Freshness freshness;

    DeliveryReader(ProfileReader profiles, MeasureCatalog measures, Freshness freshness) {
        this.profiles = profiles;
        this.measures = measures;
        this.freshness = freshness;
    }

    /** Every moment that something fresh of the delivery is about, oldest first. */
    List<Moment> moments(ConsentedScope scope, Delivery delivery, ProfileSnapshot now) {
        TreeMap<Moment.At, Moment> moments = new TreeMap<>();
        for (Entry.Observation observation : observations(scope, delivery, now.asOf())) {
            Instant at = Freshness.until(observation.effective(), now.asOf());
            collect(
                    observation.code(),
                    observation.value(),
                    observation,
                    moment(moments, at, observation.provenance().device(), observation.code()));
        }
        now.answers().stream()
                .filter(answer -> isNews(answer, delivery, now.asOf()))
                .forEach(answer -> moment(moments, answer.effective().start(), "", ANSWERS)
                        .answers()
                        .add(answer));
        now.events().stream()
                .filter(event -> isNews(event, delivery, now.asOf()))
                .forEach(event -> moment(moments, event.effective().start(), "", event.code())
                        .events()
                        .add(event));
        return moments.values().stream().filter(moment -> !moment.isEmpty()).toList();
    }

    private static Moment moment(Map<Moment.At, Moment> moments, Instant instant, String device, Code code) {
        return moments.computeIfAbsent(new Moment.At(instant, device, code.code()), Moment::new);
    }

    private boolean isNews(Entry entry, Delivery delivery, Instant now) {
        return entry.provenance().payload().equals(delivery.payload()) && freshness.isFresh(entry, now);
    }

    private List<Entry.Observation> observations(ConsentedScope scope, Delivery delivery, Instant now) {
        List<Entry.Observation> found = new ArrayList<>();
        @Nullable String next = null;
        do {
            ProfileReader.Page page =
                    profiles.observations(scope, new ProfileReader.Query(null, delivery.from(), null, PAGE, next));
            page.items().stream()
                    .filter(observation -> isNews(observation, delivery, now))
                    .forEach(found::add);
            next = page.next();
        } while (next != null);
        return found;
    }

    /** Puts what an observation says into its moment. */
    void collect(Entry.Observation observation, Moment moment) {
        collect(observation.code(), observation.value(), observation, moment);
    }

    private void collect(Code code, Value value, Entry.Observation whole, Moment moment) {
        switch (value) {
            case Quantity quantity ->
                measures.byCode(code)
                        .filter(measure -> measure.unit().equals(quantity.unit()))
                        .ifPresent(measure -> moment.quantities()
                                .put(
                                        measure.key(),
                                        new Fact.Evidence<>(
                                                quantity, moment.at().instant(), whole.provenance())));
            case Value.Components(var parts) ->
                parts.forEach(part -> collect(part.code(), part.value(), whole, moment));
            case Value.Coded _, Value.Text _ -> {
                // Answers come from the snapshot, which takes them apart.
            }
        }
    }
}
