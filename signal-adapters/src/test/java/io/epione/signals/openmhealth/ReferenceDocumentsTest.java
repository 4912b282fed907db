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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The publisher's own documents: what should pass is accepted, what should fail is rejected with a pointer. */
class ReferenceDocumentsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

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
        System.out.println("Schemas that are read: " + Bodies.schemas());
        reasons.forEach((schema, reason) -> System.out.println("Not read: " + schema + ": " + reason));
        assertThat(reasons).isNotEmpty();
    }
}
