package io.epione.signals.openmhealth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Value;
import io.epione.signals.Fixtures;
import io.epione.signals.Intake;
import io.epione.signals.SignalIntake;
import io.epione.signals.normalise.Normaliser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the adapter declares against what it reads, with one body of every schema. */
class EverySchemaTest {
    private static final MeasureCatalog MEASURES = MeasureCatalog.shipped();
    private static final JsonNode BODIES = bodies();

    private static JsonNode bodies() {
        try (var in = EverySchemaTest.class.getResourceAsStream("/open-mhealth/every-schema.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Intake read() {
        return new SignalIntake(List.of(new OpenMhealthAdapter()), new Normaliser(MEASURES))
                .read("open-mhealth", Fixtures.payload("open-mhealth", BODIES.toString()));
    }

    @Test
    void thereIsABodyOfEverySchemaThatIsRead() {
        Set<SchemaId> sent = new TreeSet<>();
        BODIES.forEach(body -> sent.add(SchemaId.of(body.path("schema")).orElseThrow()));
        assertThat(sent).isEqualTo(Bodies.schemas());
    }

    @Test
    void everySchemaThatIsReadShips() {
        assertThat(Bodies.schemas()).allMatch(SchemaFiles::ship);
    }

    @Test
    void everyBodyIsStored() {
        Intake intake = read();
        assertThat(intake.rejections()).isEmpty();
        assertThat(intake.batch().quarantined()).isEmpty();
        assertThat(Set.copyOf(intake.entryIndex())).hasSize(BODIES.size());
    }

    @Test
    void theDeclaredMeasuresAreThoseThatArrive() {
        Set<String> arrived = new TreeSet<>();
        read().batch().entries().stream()
                .flatMap(EverySchemaTest::codes)
                .map(MEASURES::byCode)
                .flatMap(Optional::stream)
                .map(Measure::key)
                .forEach(arrived::add);
        assertThat(new OpenMhealthAdapter().coverage().measures()).containsExactlyInAnyOrderElementsOf(arrived);
    }

    private static Stream<Code> codes(Entry entry) {
        return entry instanceof Entry.Observation observation
                ? Stream.concat(Stream.of(observation.code()), parts(observation.value()))
                : Stream.empty();
    }

    private static Stream<Code> parts(Value value) {
        return value instanceof Value.Components(List<Value.Component> parts)
                ? parts.stream().map(Value.Component::code)
                : Stream.empty();
    }
}
