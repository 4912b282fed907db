package io.epione.signals.fhir;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.profile.genome.LaboratoryReport;
import io.epione.profile.person.PatientId;
import io.epione.signals.json.BoundedJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes what laboratories say of genes out of a FHIR delivery before anything of it is stored: it belongs to the sealed layer
 * of the genome. Read are genotypes and therapeutic implications of HL7's Genomics Reporting guide, and single results that
 * name their gene or allele. Thread-safe.
 */
public final class GeneticReports {
    private final GeneTerms terms;

    /** @param terms the genes that are kept, each with the phenotypes that guidance knows, such as "Poor Metabolizer" */
    public GeneticReports(Map<String, Set<String>> terms) {
        this.terms = new GeneTerms(terms);
    }

    /**
     * A delivery without what it says of genes.
     *
     * @param rest the body with a resource of the same type in place of each that was taken out, which says nothing
     */
    public record Taken(byte[] rest, List<Result> results) {
        public Taken {
            results = List.copyOf(results);
        }
    }

    /** What became of one resource of the delivery that tells of genes. */
    public sealed interface Result {
        int index();

        /**
         * @param id under which its sender can send it again or take it back; empty when it has none
         * @param resource as it was sent
         */
        record Told(int index, String id, List<LaboratoryReport> reports, String resource) implements Result {
            public Told {
                reports = List.copyOf(reports);
            }
        }

        /** Its sender takes it back. */
        record Withdrawn(int index, String id) implements Result {}

        /** It stands for others of the delivery and says nothing beside them. */
        record Covered(int index) implements Result {}

        /** Nothing of it is kept. */
        record NotKept(int index, String code, String message) implements Result {}
    }

    /** Takes out what tells of genes; a body that is no FHIR is returned as it is. */
    public Taken from(byte[] body, PatientId patient) {
        if (!GeneticResource.mayBeIn(body)
                || !(FhirItems.of(body) instanceof FhirItems.Found.Items(List<FhirItem> items))
                || !(BoundedJson.parse(body) instanceof BoundedJson.Parsed.Document(ObjectNode root))) {
            return new Taken(body, List.of());
        }
        var subjects = new Subjects(items, patient.value());
        var reading = new GeneticReading(terms, new References(items), items);
        List<Result> results = new ArrayList<>();
        for (FhirItem item : items) {
            if (GeneticResource.is(item.json()) || reading.coversGenes(item)) {
                if (item.isToBeStored() && subjects.isOurs(item)) {
                    results.add(reading.of(item));
                }
                emptied(root.at(JsonPointer.compile(item.pointer())));
            }
        }
        return new Taken(root.toString().getBytes(StandardCharsets.UTF_8), results);
    }

    private static void emptied(JsonNode resource) {
        if (resource instanceof ObjectNode object) {
            object.retain("resourceType", "subject");
            if (object.path("subject") instanceof ObjectNode subject) {
                subject.retain("reference");
            }
        } else if (resource instanceof ArrayNode array) {
            array.removeAll();
        }
    }
}
