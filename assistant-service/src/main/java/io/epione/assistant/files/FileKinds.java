package io.epione.assistant.files;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.access.Consents;
import io.epione.assistant.access.Purpose;
import io.epione.assistant.config.EpioneConfig;
import io.epione.assistant.http.Problem;
import io.epione.policies.wording.Wording;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.consent.Layers;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.person.Person;
import io.epione.signals.AdapterCoverage;
import io.epione.signals.Recognition;
import io.epione.signals.Recognition.Recognised;
import io.epione.signals.SignalAdapter;
import io.epione.signals.SignalIntake;
import io.epione.signals.json.BoundedJson;
import io.epione.signals.json.JsonBeginning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells what a person's file is, by its beginning, and where it goes. Keeps nothing. Thread-safe. */
@ApplicationScoped
class FileKinds {
    private static final String FHIR = "fhir";
    private static final long MEGABYTE = 1024 * 1024;

    private final Recognition recognition;
    private final SignalIntake door;
    private final MeasureCatalog measures;
    private final Layers layers;
    private final Consents consents;
    private final Wording wording;
    private final EpioneConfig.Limits limits;

    FileKinds(
            Recognition recognition,
            SignalIntake door,
            MeasureCatalog measures,
            Consents consents,
            Wording wording,
            EpioneConfig config) {
        this.recognition = recognition;
        this.door = door;
        this.measures = measures;
        this.layers = new Layers(measures);
        this.consents = consents;
        this.wording = wording;
        this.limits = config.limits();
    }

    /** @param size bytes of the whole file */
    FileKind of(Person person, byte[] beginning, long size) {
        return switch (recognition.recognise(beginning, size <= beginning.length, person)) {
            case Recognised.Genome _ ->
                new FileKind(
                        "genome",
                        "DNA",
                        "/api/genome",
                        MediaType.APPLICATION_OCTET_STREAM,
                        open(person, Set.of(DataCategory.GENOME)));
            case Recognised.Signals signals -> {
                requireRoom(signals.format(), size);
                yield new FileKind(
                        signals.format(),
                        door.title(signals.format()),
                        address(signals.format(), beginning),
                        signals.format().equals(FHIR) ? "application/fhir+json" : MediaType.APPLICATION_OCTET_STREAM,
                        open(person, categories(signals)));
            }
            case Recognised.Unknown(String kind) -> throw unknown(kind);
        };
    }

    private static String address(String format, byte[] beginning) {
        if (!format.equals(FHIR)) {
            return "/api/signals/" + format;
        }
        String type =
                BoundedJson.parse(JsonBeginning.closed(beginning)) instanceof BoundedJson.Parsed.Document(JsonNode root)
                        ? root.path("resourceType").asText("Bundle")
                        : "Bundle";
        return type.equals("Bundle") ? "/fhir" : "/fhir/" + type;
    }

    /** Of what only the whole can tell, everything that the format may hold. */
    private Set<DataCategory> categories(Recognised.Signals file) {
        Set<DataCategory> found = EnumSet.noneOf(DataCategory.class);
        if (door.readsParts(file.format())) {
            door.coverage(file.format()).map(AdapterCoverage::measures).orElse(List.of()).stream()
                    .flatMap(key -> measures.byKey(key).stream())
                    .map(Layers::of)
                    .forEach(found::add);
        }
        file.entries().stream().map(layers::of).forEach(found::add);
        return found;
    }

    private List<FileKind.Layer> open(Person person, Set<DataCategory> concerned) {
        Map<Purpose, Boolean> answers = consents.of(person.id());
        return answers.entrySet().stream()
                .filter(answer ->
                        answer.getKey().category().filter(concerned::contains).isPresent())
                .map(answer -> new FileKind.Layer(answer.getKey().code(), answer.getValue()))
                .toList();
    }

    private void requireRoom(String format, long size) {
        long most = door.readsParts(format) ? limits.exportBytes() : limits.bodyBytes();
        if (size > most) {
            String text = wording.text(
                    "file-too-large", Map.of("what", door.title(format), "size", Long.toString(most / MEGABYTE)));
            throw new Problem(413, "Too large", text, List.of());
        }
    }

    private Problem unknown(String kind) {
        String key = switch (kind) {
            case "pdf", "bam", "empty" -> "file-unknown-" + kind;
            case "bcf" -> "file-unknown-bam";
            default -> "file-unknown";
        };
        String formats =
                door.formats().stream()
                        .map(SignalAdapter::title)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .collect(Collectors.joining(", "));
        return Problem.unprocessable(wording.text(key, Map.of("formats", formats + ", DNA tests (VCF)")), List.of());
    }
}
