package io.epione.signals.openmhealth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.signals.AdapterResult;
import io.epione.signals.Fixtures;
import io.epione.signals.ReferenceData;
import io.epione.signals.Rejection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The publisher's own documents: what should pass is accepted, what should fail is rejected with a pointer. */
class ReferenceDocumentsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PAGE = Path.of("../docs/open-mhealth.md");
    private static final String HEAD = """
            # Open mHealth and IEEE 1752.1

            Which schemas `POST /api/signals/open-mhealth` reads, and how many documents of their publisher show it: %d of %d that
            should pass are accepted, %d of %d that should fail are rejected with a pointer to what is wrong. Made and checked by
            `ReferenceDocumentsTest`, which needs the documents (`EPIONE_REFERENCE_DATA`); `-Depione.write-docs=true` writes it anew.
            Of every schema that is read a body of ours is stored in every test run (`EverySchemaTest`).

            | schema that is read | accepted | rejected |
            |---|---|---|
            """;
    private static final String NOT_READ = """

            Every other schema is rejected as `unsupported`, with the reason:

            | schema that is not read | because |
            |---|---|
            """;

    private record Document(Path file, SchemaId schema, boolean good, JsonNode body) {
        AdapterResult sent() {
            ObjectNode bare = ((ObjectNode) body).deepCopy().put("schema", schema.toString());
            return new OpenMhealthAdapter().read(Fixtures.payload("open-mhealth", bare.toString()));
        }
    }

    private static List<Document> documents() throws IOException {
        Path root = ReferenceData.at("interop/open-mhealth/test-data");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> document(root.relativize(file), file))
                    .toList();
        }
    }

    private static Document document(Path at, Path file) {
        try {
            var schema = new SchemaId(
                    at.getName(0).toString(),
                    at.getName(1).toString(),
                    at.getName(2).toString());
            boolean good = at.getName(3).toString().equals("shouldPass");
            return new Document(at, schema, good, JSON.readTree(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Document> ofSchemasThatAreRead() throws IOException {
        return documents().stream()
                .filter(document -> Bodies.schemas().contains(document.schema()))
                .toList();
    }

    @Test
    void whatShouldPassIsAccepted() throws IOException {
        assertThat(ofSchemasThatAreRead())
                .filteredOn(Document::good)
                .hasSizeGreaterThan(50)
                .allSatisfy(document -> {
                    AdapterResult result = document.sent();
                    assertThat(result.rejections())
                            .as(document.file().toString())
                            .isEmpty();
                    assertThat(result.readings()).as(document.file().toString()).isNotEmpty();
                });
    }

    @Test
    void whatShouldFailIsRejectedWithAPointerToWhatIsWrong() throws IOException {
        assertThat(ofSchemasThatAreRead())
                .filteredOn(document -> !document.good())
                .hasSizeGreaterThan(50)
                .allSatisfy(document -> {
                    AdapterResult result = document.sent();
                    assertThat(result.readings()).as(document.file().toString()).isEmpty();
                    Rejection rejection = result.rejections().getFirst();
                    assertThat(rejection.code()).isIn("invalid", "missing-field");
                    JsonNode around = document.body().at(parent(rejection));
                    assertThat(around.isMissingNode())
                            .as(document.file() + " at " + rejection.pointer())
                            .isFalse();
                });
    }

    /** The field itself may be what is missing. */
    private static String parent(Rejection rejection) {
        String pointer = rejection.pointer();
        return rejection.code().equals("missing-field") ? pointer.substring(0, pointer.lastIndexOf('/')) : pointer;
    }

    @Test
    void thePartsThatShipAreJudgedAsTheirPublisherDoes() throws IOException {
        assertThat(documents())
                .filteredOn(document -> SchemaFiles.ship(document.schema()))
                .hasSizeGreaterThan(150)
                .allSatisfy(document -> assertThat(Schemas.fault(document.schema(), document.body())
                                .isEmpty())
                        .as(document.file().toString())
                        .isEqualTo(document.good()));
    }

    @Test
    void headersAndDataPointsAreJudgedAsTheirPublisherDoes() throws IOException {
        assertThat(documents())
                .filteredOn(document -> document.schema().name().equals("header"))
                .isNotEmpty()
                .allSatisfy(document -> {
                    String point = "{\"header\":" + document.body() + ",\"body\":{\"activity_name\":\"walking\"}}";
                    AdapterResult result = new OpenMhealthAdapter().read(Fixtures.payload("open-mhealth", point));
                    assertThat(result.rejections().isEmpty())
                            .as(document.file().toString())
                            .isEqualTo(document.good());
                });
        assertThat(documents())
                .filteredOn(document -> document.schema().name().equals("data-point"))
                .isNotEmpty()
                .allSatisfy(document -> assertThat(new OpenMhealthAdapter()
                                .read(Fixtures.payload(
                                        "open-mhealth", document.body().toString()))
                                .rejections())
                        .as(document.file().toString())
                        .isNotEmpty());
    }

    @Test
    void whatIsNotReadIsRejectedWithTheReason() throws IOException {
        Map<SchemaId, String> reasons = new TreeMap<>();
        documents().stream()
                .filter(document -> !Bodies.schemas().contains(document.schema()))
                .filter(document ->
                        document.body().isObject() && !document.schema().name().equals("data-point"))
                .forEach(document -> {
                    Rejection rejection = document.sent().rejections().getFirst();
                    assertThat(rejection.code()).isEqualTo("unsupported");
                    assertThat(rejection.pointer()).isEqualTo("/schema");
                    reasons.put(document.schema(), Unsupported.reason(document.schema()));
                });
        assertThat(reasons).isNotEmpty();
    }

    /** {@code -Depione.write-docs=true} writes the page anew. */
    @Test
    void thePageOfSchemasSaysWhatIsReadAndHowManyDocumentsShowIt() throws IOException {
        List<Document> all = documents();
        Map<SchemaId, Tally> read = new TreeMap<>();
        Bodies.schemas().forEach(schema -> read.put(schema, Tally.of(schema, all)));
        Map<String, TreeSet<String>> notRead = new TreeMap<>();
        schemas(all)
                .filter(schema -> !read.containsKey(schema))
                .forEach(schema -> notRead.computeIfAbsent(
                                schema.namespace() + ":" + schema.name() + " | " + Unsupported.reason(schema),
                                _ -> new TreeSet<>())
                        .add(schema.version()));
        Tally sum = read.values().stream().reduce(new Tally(0, 0, 0, 0), Tally::plus);
        System.out.println("Open mHealth, documents of the schemas that are read: " + sum);
        assertThat(sum.accepted()).isEqualTo(sum.good());
        assertThat(sum.rejected()).isEqualTo(sum.bad());

        String page = HEAD.formatted(sum.accepted(), sum.good(), sum.rejected(), sum.bad())
                + lines(read.entrySet().stream().map(each -> "| `" + each.getKey() + "` | " + each.getValue() + " |"))
                + NOT_READ
                + lines(notRead.entrySet().stream()
                        .map(each -> each.getKey().split(" \\| "))
                        .map(parts -> "| `%s` %s | %s |"
                                .formatted(
                                        parts[0],
                                        String.join(", ", notRead.get(String.join(" | ", parts))),
                                        parts[1])));
        if (Boolean.getBoolean("epione.write-docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    /** How many documents of a schema should pass and did, should fail and did. */
    private record Tally(int good, int accepted, int bad, int rejected) {
        static Tally of(SchemaId schema, List<Document> all) {
            Tally tally = new Tally(0, 0, 0, 0);
            for (Document document : all) {
                if (document.schema().equals(schema)) {
                    boolean passed = document.sent().rejections().isEmpty();
                    tally = tally.plus(
                            document.good() ? new Tally(1, passed ? 1 : 0, 0, 0) : new Tally(0, 0, 1, passed ? 0 : 1));
                }
            }
            return tally;
        }

        Tally plus(Tally other) {
            return new Tally(good + other.good, accepted + other.accepted, bad + other.bad, rejected + other.rejected);
        }

        @Override
        public String toString() {
            return accepted + " of " + good + " | " + rejected + " of " + bad;
        }
    }

    private static Stream<SchemaId> schemas(List<Document> documents) throws IOException {
        Pattern name = Pattern.compile("(.+)-(\\d+\\.\\d+)\\.json");
        try (Stream<Path> files = Files.list(ReferenceData.at("interop/open-mhealth/schema/omh"))) {
            List<SchemaId> published = files.map(
                            file -> name.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(match -> new SchemaId(SchemaId.OMH, match.group(1), match.group(2)))
                    .toList();
            return Stream.concat(published.stream(), documents.stream().map(Document::schema))
                    .distinct();
        }
    }

    private static String lines(Stream<String> rows) {
        return rows.map(row -> row + "\n").collect(Collectors.joining());
    }
}
