package io.epione.signals;

import io.epione.profile.observation.Batch;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Quarantined;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.person.Person;
import io.epione.signals.normalise.Normalised;
import io.epione.signals.normalise.Normaliser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Hops 2 and 3 in one call: finds the adapter of a format, reads the delivery and normalises it. Thread-safe. */
@ApplicationScoped
public class SignalIntake {
    private static final Set<String> IMPROBABLE = Set.of("implausible", "unit-suspect");
    private static final int MOST_SUPPOSED = 400;

    private final Map<String, SignalAdapter> adapters;
    private final Normaliser normaliser;

    @Inject
    public SignalIntake(Instance<SignalAdapter> adapters, Normaliser normaliser) {
        this(adapters.stream().toList(), normaliser);
    }

    /** For use without a container; refuses two adapters of one format. */
    public SignalIntake(List<? extends SignalAdapter> adapters, Normaliser normaliser) {
        this.adapters =
                adapters.stream().collect(Collectors.toUnmodifiableMap(SignalAdapter::format, Function.identity()));
        this.normaliser = normaliser;
    }

    /** The adapters there are, by name. */
    public List<SignalAdapter> formats() {
        return adapters.values().stream()
                .sorted(Comparator.comparing(SignalAdapter::format))
                .toList();
    }

    /** What people call a format; its name for one that nobody reads. */
    public String title(String format) {
        SignalAdapter adapter = adapters.get(format);
        return adapter == null ? format : adapter.title();
    }

    /** Whether there is an adapter of the format. */
    public boolean reads(String format) {
        return adapters.containsKey(format);
    }

    /** What a format declares to deliver, empty for a format nobody reads. */
    public Optional<AdapterCoverage> coverage(String format) {
        return Optional.ofNullable(adapters.get(format)).map(SignalAdapter::coverage);
    }

    /**
     * Reads a delivery. Never throws on what was sent: items that cannot be read are rejections, items that do not
     * count are quarantined, and a format nobody reads is one rejection {@code unknown-format} with index -1.
     */
    public Intake read(String format, DevicePayload payload) {
        SignalAdapter adapter = adapters.get(format);
        if (adapter == null) {
            return normalised(
                    format, AdapterResult.unreadable("unknown-format", "No adapter reads this format."), payload);
        }
        return normalised(adapter.source(), adapter.read(payload), payload);
    }

    /** Whether deliveries of the format can be read by {@link #readParts}. */
    public boolean readsParts(String format) {
        return adapters.get(format) instanceof StreamingAdapter;
    }

    /**
     * Reads a delivery that is too large to be held at once, part by part. Every part is a delivery of its own: storing
     * them is not all or nothing, but each is stored before the next is read, and sending the whole again stores
     * nothing twice. The parts' bodies one after the other are the delivery, byte for byte; a part that only holds what
     * was added up at the end says so in its body, and one of bytes that nobody interprets has no readings.
     *
     * @param format one of {@link #readsParts}
     * @param body not closed
     * @param keep makes the raw payload of a part from its bytes, with an identifier of its own
     * @param parts stores a part; what it throws ends the reading and is passed on
     */
    public void readParts(
            String format, InputStream body, Person person, Function<byte[], RawPayload> keep, Consumer<Intake> parts) {
        StreamingAdapter adapter = streaming(format);
        var handing = new PartByPart(
                (part, batch) ->
                        parts.accept(normalised(adapter.source(), batch, new DevicePayload(keep.apply(part), person))),
                body);
        adapter.read(handing.bytes(), person, handing);
        handing.rethrow();
    }

    /**
     * Why nothing of a delivery is to be stored, see {@link StreamingAdapter#check}.
     *
     * @param format one of {@link #readsParts}
     * @param body not closed
     */
    public List<Rejection> check(String format, InputStream body, Person person) {
        return streaming(format).check(body, person);
    }

    private StreamingAdapter streaming(String format) {
        if (adapters.get(format) instanceof StreamingAdapter adapter) {
            return adapter;
        }
        throw new IllegalArgumentException("no adapter reads this format as a stream");
    }

    /**
     * Normalises one reading that was held back, as it stands or mended, like one that the format's adapter has read.
     *
     * @param payload how the reading comes this time; its client and format are those of the first delivery
     */
    public Intake again(Reading reading, DevicePayload payload) {
        return normalised(family(payload.raw().format()), new AdapterResult(1, List.of(reading), List.of()), payload);
    }

    /** What was held back for its value or unit alone, beside what it would be if it were true. */
    public record Supposed(Quarantined held, Entry entry) {}

    /** Of what was held back, so much as is worth a look: the last readings of a delivery whose every value is wrong. */
    public List<Supposed> supposed(List<Quarantined> held, DevicePayload payload) {
        List<Supposed> supposed = new ArrayList<>();
        for (Quarantined item : held.subList(Math.max(0, held.size() - MOST_SUPPOSED), held.size())) {
            if (IMPROBABLE.contains(item.code())) {
                HeldReading.read(item.reading())
                        .map(reading ->
                                again(reading.confirmed(), payload).batch().entries())
                        .ifPresent(entries -> entries.forEach(entry -> supposed.add(new Supposed(item, entry))));
            }
        }
        return supposed;
    }

    private String family(String format) {
        SignalAdapter adapter = adapters.get(format);
        return adapter == null ? format : adapter.source();
    }

    /** The source of what a client delivers in a format, as the provenance of its entries has it. */
    public String source(String format, String client) {
        return Normaliser.source(family(format) + "/" + client);
    }

    private Intake normalised(String family, AdapterResult result, DevicePayload payload) {
        String source = family + "/" + payload.raw().client();
        List<Entry> entries = new ArrayList<>(result.readings().size());
        List<Reading> accepted = new ArrayList<>(result.readings().size());
        List<Quarantined> quarantined = new ArrayList<>();
        List<Normalised> normalised = normaliser.normalise(result.readings(), payload, source);
        for (int i = 0; i < normalised.size(); i++) {
            switch (normalised.get(i)) {
                case Normalised.Accepted(Entry entry) -> {
                    entries.add(entry);
                    accepted.add(result.readings().get(i));
                }
                case Normalised.Quarantine(Quarantined held) -> quarantined.add(held);
            }
        }
        var batch = new Batch(payload.raw().patient(), payload.raw(), entries, quarantined);
        return new Intake(result.received(), batch, accepted, result.rejections(), result.demographics());
    }
}
