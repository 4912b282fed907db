package io.epione.signals;

import io.epione.profile.observation.Entry;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.person.Person;
import io.epione.signals.json.JsonBeginning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells from the beginning of a file in which format it is: the one that reads most of it. The adapters themselves look,
 * so that what is recognised is what is read. The file's name counts for nothing. Thread-safe; keeps nothing.
 */
@ApplicationScoped
public class Recognition {
    private final SignalIntake door;
    private final Clock clock;

    @Inject
    public Recognition(SignalIntake door, Clock clock) {
        this.door = door;
        this.clock = clock;
    }

    /** What a file is. */
    public sealed interface Recognised {
        /** A file of genotypes, which has a door of its own. */
        record Genome() implements Recognised {}

        /**
         * A format of the door.
         *
         * @param entries what its beginning says; empty where only the whole of it can be read
         */
        record Signals(String format, List<Entry> entries) implements Recognised {
            public Signals {
                entries = List.copyOf(entries);
            }
        }

        /**
         * Nobody reads it.
         *
         * @param kind what it may be, in one word such as {@code pdf} or {@code bam}
         */
        record Unknown(String kind) implements Recognised {}
    }

    /**
     * @param beginning the first bytes of a file
     * @param whole whether they are all of it
     */
    public Recognised recognise(byte[] beginning, boolean whole, Person person) {
        Optional<String> noGenome = GenomeDoor.look(beginning);
        if (noGenome.isEmpty()) {
            return new Recognised.Genome();
        }
        for (SignalAdapter adapter : door.formats()) {
            if (adapter instanceof StreamingAdapter streaming && streaming.begins(beginning)) {
                return new Recognised.Signals(adapter.format(), List.of());
            }
        }
        byte[] readable = whole ? beginning : closed(beginning);
        return door.formats().stream()
                .filter(adapter -> !(adapter instanceof StreamingAdapter))
                .map(adapter -> new Tried(adapter.format(), read(adapter.format(), readable, person)))
                .filter(tried -> tried.found() > 0)
                .max(Comparator.comparingInt(Tried::found).thenComparingInt(tried -> -tried.refused()))
                .<Recognised>map(tried -> new Recognised.Signals(
                        tried.format(), tried.intake().batch().entries()))
                .orElseGet(() -> new Recognised.Unknown(noGenome.get()));
    }

    private Intake read(String format, byte[] body, Person person) {
        var raw = new RawPayload(new UUID(0, 0), person.id(), format, "", "", body, clock.instant());
        return door.read(format, new DevicePayload(raw, person));
    }

    /** What an adapter made of it. */
    private record Tried(String format, Intake intake) {
        /** What cannot be placed in time, or says nothing, may be anything. */
        int found() {
            long held = intake.batch().quarantined().stream()
                    .filter(item -> !item.code().equals("no-time"))
                    .count();
            return (int) held
                    + (int) intake.batch().entries().stream()
                            .filter(Tried::says)
                            .count();
        }

        private static boolean says(Entry entry) {
            return !(entry instanceof Entry.Event event)
                    || !event.text().isEmpty()
                    || !event.details().isEmpty();
        }

        int refused() {
            return intake.rejections().size();
        }
    }

    /** What was cut within a line or a value ends before it. */
    private static byte[] closed(byte[] beginning) {
        if (isJson(beginning)) {
            return JsonBeginning.closed(beginning);
        }
        for (int i = beginning.length; i > 0; i--) {
            if (beginning[i - 1] == '\n') {
                return Arrays.copyOf(beginning, i);
            }
        }
        return beginning;
    }

    private static boolean isJson(byte[] beginning) {
        for (byte b : beginning) {
            if (b == '{' || b == '[') {
                return true;
            }
            if (b > ' ') {
                return false;
            }
        }
        return false;
    }
}
