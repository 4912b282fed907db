package io.epione.assistant.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import io.epione.policies.questionnaire.Item;
import io.epione.policies.questionnaire.Questionnaire;
import io.epione.policies.questionnaire.Questionnaires;
import io.epione.policies.shipped.ShippedFile;
import io.epione.policies.shipped.ShippedFiles;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.junit.jupiter.api.Test;

/** The questionnaires that are shipped are FHIR R4, and are asked as they are written. */
class ShippedQuestionnairesTest {
    private static final FhirContext R4 = FhirContext.forR4();

    @Test
    void everyFileIsAQuestionnaireWithTheQuestionsThatAreAsked() {
        for (ShippedFile file : ShippedFiles.in("questionnaires", ".json")) {
            var read = R4.newJsonParser()
                    .setParserErrorHandler(new StrictErrorHandler())
                    .parseResource(org.hl7.fhir.r4.model.Questionnaire.class, file.text());
            Questionnaire asked = new Questionnaires().find(file.stem()).orElseThrow();
            assertThat(asked.canonical()).isEqualTo(read.getUrl() + "|" + read.getVersion());
            assertThat(read.getCopyright()).as(file.path()).isNotBlank();
            assertThat(asked.items())
                    .extracting(Item::linkId)
                    .containsExactlyElementsOf(read.getItem().stream()
                            .filter(item -> item.getType() == QuestionnaireItemType.CHOICE)
                            .map(QuestionnaireItemComponent::getLinkId)
                            .toList());
        }
    }
}
