package io.epione.signals.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Value;
import io.epione.signals.Intake;
import io.epione.signals.Rejection;
import io.epione.signals.SignalAdapter;
import io.epione.signals.SignalAdapterContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What every format read by a mapping promises: what it declares is what it delivers, and nothing is lost in silence. */
public abstract class MappedAdapterContract extends SignalAdapterContract {
    protected static final MeasureCatalog SHIPPED = MeasureCatalog.shipped();
    private final SignalAdapter adapter;

    protected MappedAdapterContract(SignalAdapter adapter) {
        this.adapter = adapter;
    }

    @Override
    protected SignalAdapter adapter() {
        return adapter;
    }

    @Override
    protected MeasureCatalog measures() {
        return SHIPPED;
    }

    @Test
    void theMeasuresItDeclaresAreExactlyThoseItDelivers() throws IOException {
        Set<String> delivered = new TreeSet<>();
        Path folder = Path.of(Objects.requireNonNull(getClass().getResource("/" + adapter.format() + "/shouldPass"))
                .getPath());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                read(Files.readAllBytes(file)).batch().entries().stream()
                        .filter(Entry.Observation.class::isInstance)
                        .map(Entry.Observation.class::cast)
                        .forEach(observation -> collect(observation.code(), observation.value(), delivered));
            }
        }
        assertThat(delivered)
                .containsExactlyElementsOf(new TreeSet<>(adapter.coverage().measures()));
    }

    private static void collect(Code code, Value value, Set<String> into) {
        if (value instanceof Value.Components(List<Value.Component> parts)) {
            parts.forEach(part -> collect(part.code(), part.value(), into));
        } else {
            into.add(SHIPPED.byCode(code).orElseThrow().key());
        }
    }

    @Test
    void aDocumentOfAnotherFormatIsUnsupported() {
        assertThat(refused("{\"somethingElse\": {\"value\": 1}}")).containsExactly(Tuple.tuple("", "unsupported"));
    }

    /** A delivery of {@code /FORMAT/shouldPass}. */
    protected Intake happy(String file) {
        try (InputStream in = getClass().getResourceAsStream("/" + adapter.format() + "/shouldPass/" + file)) {
            return read(Objects.requireNonNull(in).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pointers and codes of what could not be read. */
    protected List<Tuple> refused(String body) {
        return read(body).rejections().stream()
                .map((Rejection rejection) -> Tuple.tuple(rejection.pointer(), rejection.code()))
                .toList();
    }

    /** Pointers and codes of what was held back. */
    protected List<Tuple> held(String body) {
        return read(body).batch().quarantined().stream()
                .map(held -> Tuple.tuple(held.pointer(), held.code()))
                .toList();
    }

    protected static List<Entry.Observation> of(String measure, Intake intake) {
        return intake.batch().entries().stream()
                .filter(Entry.Observation.class::isInstance)
                .map(Entry.Observation.class::cast)
                .filter(entry -> SHIPPED.byCode(entry.code())
                        .filter(known -> known.key().equals(measure))
                        .isPresent())
                .toList();
    }

    /** The only reading of a measure. */
    protected static Entry.Observation the(String measure, Intake intake) {
        List<Entry.Observation> found = of(measure, intake);
        assertThat(found).as(measure).hasSize(1);
        return found.getFirst();
    }

    protected static double amount(Entry.Observation reading) {
        return ((Value.Quantity) reading.value()).amount();
    }

    protected static List<Entry.Event> events(Intake intake) {
        return intake.batch().entries().stream()
                .filter(Entry.Event.class::isInstance)
                .map(Entry.Event.class::cast)
                .toList();
    }
}
