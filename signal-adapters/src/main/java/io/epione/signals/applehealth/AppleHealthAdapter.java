package io.epione.signals.applehealth;

import io.epione.profile.person.Person;
import io.epione.signals.AdapterCoverage;
import io.epione.signals.AdapterResult;
import io.epione.signals.Demographics;
import io.epione.signals.DevicePayload;
import io.epione.signals.Reading;
import io.epione.signals.Rejection;
import io.epione.signals.StreamingAdapter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The export of Apple Health: {@code export.xml}, or the archive that has it. What a type becomes stands in
 * {@code mapping.yaml}; types that are not in it are counted and named once. Records of minutes that are counted (steps,
 * energy) become one reading a day and device, sleep becomes readings a night. A record that comes again within a
 * correlation counts once.
 *
 * <p>What cannot be read on is a rejection with index -1 and the line: {@code malformed}, {@code wrong-encoding},
 * {@code too-long}, {@code too-large}, {@code nested-archive}, {@code no-export}, {@code two-exports},
 * {@code two-people}, {@code unsupported}. Stateless and thread-safe.
 */
@ApplicationScoped
public class AppleHealthAdapter implements StreamingAdapter {
    /** Largest file, unpacked, that is read as a stream: more than a hundred years of a watch. */
    static final long MOST_BYTES = 16L * 1024 * 1024 * 1024;
    /** Largest file, unpacked, that is read at once. */
    static final long MOST_BYTES_AT_ONCE = 256L * 1024 * 1024;
    /** Most readings that are held at once. */
    static final int MOST_AT_ONCE = 200_000;

    private final Mapping mapping = Mapping.shipped();

    @Override
    public String format() {
        return "apple-health";
    }

    @Override
    public AdapterCoverage coverage() {
        return new AdapterCoverage(mapping.measures(), List.of(AdapterCoverage.ANY), false, Duration.ofDays(1));
    }

    @Override
    public void read(InputStream body, Person person, Consumer<AdapterResult> batches) {
        read(body, person, MOST_BYTES, batches);
    }

    @Override
    public boolean begins(byte[] beginning) {
        return Beginning.isExport(beginning);
    }

    @Override
    public List<Rejection> check(InputStream body, Person person) {
        var seen = new Seen();
        return read(body, person, MOST_BYTES, seen).map(List::of).orElseGet(seen::whyNothing);
    }

    private Optional<Rejection> read(InputStream body, Person person, long mostBytes, Consumer<AdapterResult> out) {
        var batches = new Batches(out);
        return new ExportReader(batches, new Records(mapping, batches, person.zones())).read(body, mostBytes);
    }

    @Override
    public AdapterResult read(DevicePayload payload) {
        var whole = new Whole();
        read(new ByteArrayInputStream(payload.raw().body()), payload.person(), MOST_BYTES_AT_ONCE, whole);
        return whole.result();
    }

    /** What a delivery would bring, without keeping it. */
    private static final class Seen implements Consumer<AdapterResult> {
        private static final int NAMED = 50;

        private final List<Rejection> rejections = new ArrayList<>();
        private boolean readings;

        @Override
        public void accept(AdapterResult batch) {
            readings |= !batch.readings().isEmpty();
            batch.rejections().stream().limit(NAMED - rejections.size()).forEach(rejections::add);
        }

        List<Rejection> whyNothing() {
            return readings ? List.of() : rejections;
        }
    }

    /** All batches of a small delivery together. */
    private static final class Whole implements Consumer<AdapterResult> {
        private final List<Reading> readings = new ArrayList<>();
        private final List<Rejection> rejections = new ArrayList<>();
        private @Nullable Demographics demographics;
        private int received;
        private boolean full;

        @Override
        public void accept(AdapterResult batch) {
            received += batch.received();
            demographics = batch.demographics() == null ? demographics : batch.demographics();
            full |= readings.size() + rejections.size() + batch.readings().size() > MOST_AT_ONCE;
            if (!full) {
                readings.addAll(batch.readings());
                rejections.addAll(batch.rejections());
            }
        }

        AdapterResult result() {
            if (full) {
                rejections.add(new Rejection(
                        -1,
                        "",
                        "too-many-items",
                        "Readings after the first " + MOST_AT_ONCE + " were left out; send the export as a stream."));
            }
            return new AdapterResult(received, readings, rejections, demographics);
        }
    }
}
