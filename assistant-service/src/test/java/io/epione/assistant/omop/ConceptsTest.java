package io.epione.assistant.omop;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.MeasureCatalog;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConceptsTest {
    private final Concepts.Mapping mapping = Concepts.shipped();

    @Test
    void everyConceptNamesItsSourceAndStandsOnce() {
        Set<Integer> ids = new HashSet<>();
        assertThat(mapping.concepts()).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.concept()).as(entry.code()).isPositive();
            assertThat(ids.add(entry.concept())).as(entry.code()).isTrue();
            assertThat(entry.source())
                    .as(entry.code())
                    .isNotEmpty()
                    .isSubsetOf(mapping.sources().keySet());
            assertThat(entry.name()).as(entry.code()).isNotBlank();
        });
    }

    @Test
    void everyMappedLoincCodeIsOneOfAMeasureHere() {
        MeasureCatalog measures = MeasureCatalog.shipped();
        assertThat(mapping.concepts().stream()
                        .filter(entry -> entry.vocabulary().equals("LOINC"))
                        .filter(entry ->
                                measures.byCode(Code.loinc(entry.code())).isEmpty()))
                .isEmpty();
    }

    @Test
    void aCodeOfAnotherSystemOrAnUnknownOneIsConceptZero() {
        Concepts concepts = new Concepts();
        assertThat(concepts.of(Code.loinc("2345-7"))).isEqualTo(3004501);
        assertThat(concepts.of(Code.loinc("33914-3"))).isEqualTo(Concepts.UNKNOWN);
        assertThat(concepts.of(new Code(Code.SNOMED, "2345-7", ""))).isEqualTo(Concepts.UNKNOWN);
        assertThat(concepts.of("UCUM", "[fur_us]")).isEqualTo(Concepts.UNKNOWN);
    }
}
