package io.epione.models;

import static io.epione.models.Asked.bounded;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.models.ModelRun.Answered;
import io.epione.models.ModelRun.Refused;
import io.epione.profile.risk.Bounds;
import io.epione.profile.risk.Bounds.Narrowing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is known of a person, something is said; the more is known, the narrower; and what to measure next helps. */
class AnySubsetTest {
    private static final String MODEL = "prevent-base-10y";
    private static final String HEADLINE = "ascvd";
    private static final List<ModelCard.Input> INPUTS =
            Shipped.model(MODEL).card().inputs();

    @Test
    void everySubsetOfTheInputsIsAnsweredAndNoValueMoreEverWidensTheAnswer() {
        Map<String, Object> person = DomainTest.prevent();
        double[] width = new double[1 << INPUTS.size()];
        for (int known = 0; known < width.length; known++) {
            width[known] = width(only(person, known));
        }

        for (int known = 0; known < width.length; known++) {
            for (int input = 0; input < INPUTS.size(); input++) {
                assertThat(width[known | 1 << input])
                        .as("of " + Integer.toBinaryString(known) + " with " + input)
                        .isLessThanOrEqualTo(width[known] + 1e-3);
            }
        }
        assertThat(width[width.length - 1]).isZero();
        assertThat(width[0]).isGreaterThan(0.5);
    }

    @Test
    void whatIsNamedFirstNarrowsMoreThanWhateverElseWouldBeMeasured() {
        Random random = new Random(20261129);
        double first = 0;
        double any = 0;
        for (int round = 0; round < 150; round++) {
            Map<String, Object> person = new HashMap<>();
            INPUTS.forEach(input -> person.put(input.name(), drawn(input, random)));
            List<ModelCard.Input> order = new ArrayList<>(INPUTS);
            Collections.shuffle(order, random);
            Map<String, Object> known = new HashMap<>(person);
            List<String> missing =
                    order.subList(0, 4).stream().map(ModelCard.Input::name).toList();
            missing.forEach(known::remove);
            List<String> ranked =
                    bounds(known).narrowing().stream().map(Narrowing::input).toList();
            assertThat(ranked).containsExactlyInAnyOrderElementsOf(missing);

            first += widthWith(known, person, ranked.getFirst());
            any += widthWith(known, person, missing.get(random.nextInt(missing.size())));
        }
        assertThat(first).isLessThan(0.9 * any);
    }

    /** A value that is too old says as little as one that was never measured: all that it can be is left open. */
    @Test
    void aValueBeyondItsAgeLimitLeavesAsMuchOpenAsNone() {
        Bounds never = Objects.requireNonNull(
                bounded(MODEL, Someone.complete(50).without("hdl")).bounds());
        Bounds tooOld =
                Objects.requireNonNull(bounded(MODEL, Someone.complete(50).stale("hdl", 95, "mg/dL", 366))
                        .bounds());

        assertThat(tooOld).isEqualTo(never);
    }

    private static Map<String, Object> only(Map<String, Object> person, int known) {
        Map<String, Object> some = new HashMap<>();
        for (int place = 0; place < INPUTS.size(); place++) {
            String name = INPUTS.get(place).name();
            if ((known >> place & 1) == 1) {
                some.put(name, Objects.requireNonNull(person.get(name)));
            }
        }
        return some;
    }

    private static double widthWith(Map<String, Object> known, Map<String, Object> person, String input) {
        Map<String, Object> more = new HashMap<>(known);
        more.put(input, Objects.requireNonNull(person.get(input)));
        return width(more);
    }

    private static double width(Map<String, Object> known) {
        return switch (Shipped.model(MODEL).run(known)) {
            case Answered _ -> 0;
            case Refused refused ->
                Objects.requireNonNull(refused.bounds(), known.toString()).ranges().stream()
                        .filter(range -> range.output().equals(HEADLINE))
                        .mapToDouble(range -> range.high() - range.low())
                        .findFirst()
                        .orElseThrow();
        };
    }

    private static Bounds bounds(Map<String, Object> known) {
        return Objects.requireNonNull(((Refused) Shipped.model(MODEL).run(known)).bounds());
    }

    private static Object drawn(ModelCard.Input input, Random random) {
        return switch (input.kind()) {
            case "number" -> {
                double low = Objects.requireNonNull(input.low());
                double high = Objects.requireNonNull(input.high());
                yield low + random.nextDouble() * (high - low);
            }
            case "boolean" -> random.nextInt(2);
            default -> input.choices().get(random.nextInt(input.choices().size()));
        };
    }
}
