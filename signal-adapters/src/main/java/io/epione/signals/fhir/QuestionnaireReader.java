package io.epione.signals.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.profile.observation.Code;
import io.epione.signals.Loinc;
import io.epione.signals.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;

/**
 * Reads a QuestionnaireResponse: every answered item becomes an observation. Its code is the LOINC code that the
 * item's {@code linkId} or definition ends with ({@code /44260-8}), else the code the questionnaire gives it where that
 * is in the delivery, else one of ours made of the questionnaire and the {@code linkId}.
 */
final class QuestionnaireReader {
    private final ObservationValues values;

    QuestionnaireReader(Codings codings) {
        this.values = new ObservationValues(codings);
    }

    /** One response being read. */
    private record Response(
            FhirItem item, String authored, String method, String name, Map<String, Code> codes, Reads into) {}

    void read(FhirItem item, QuestionnaireResponse response, References references, Reads into) {
        QuestionnaireResponseStatus status = response.getStatus();
        if (status == QuestionnaireResponseStatus.ENTEREDINERROR) {
            into.reject(item, "entered-in-error", "The response was withdrawn by its sender.");
            return;
        }
        String authored = Times.text(response.getAuthoredElement());
        boolean partial =
                status == QuestionnaireResponseStatus.INPROGRESS || status == QuestionnaireResponseStatus.STOPPED;
        String questionnaire = Codings.orEmpty(response.getQuestionnaire());
        Map<String, Code> codes = new HashMap<>();
        references.find(item.json(), questionnaire).ifPresent(json -> collect(json.path("item"), codes));
        var reading = new Response(
                item,
                Codings.orEmpty(authored),
                partial ? "questionnaire " + status.toCode() : "questionnaire",
                References.relative(questionnaire),
                codes,
                into);
        int before = into.readings.size();
        items(reading, response.getItem(), item.pointer());
        if (into.readings.size() == before) {
            into.reject(item, "no-value", "The response has no answered item.");
        }
    }

    private void items(Response response, List<QuestionnaireResponseItemComponent> items, String pointer) {
        for (int i = 0; i < items.size(); i++) {
            QuestionnaireResponseItemComponent item = items.get(i);
            String at = pointer + "/item/" + i;
            answered(response, item, at);
            items(response, item.getItem(), at);
            for (int j = 0; j < item.getAnswer().size(); j++) {
                items(response, item.getAnswer().get(j).getItem(), at + "/answer/" + j);
            }
        }
    }

    private void answered(Response response, QuestionnaireResponseItemComponent item, String pointer) {
        Code code = code(response, item);
        List<Reading> answers = item.getAnswer().stream()
                .filter(QuestionnaireResponseItemAnswerComponent::hasValue)
                .flatMap(answer -> {
                    Reading.Draft draft = draft(response, pointer, code);
                    return values.set(draft, answer.getValue())
                            ? Optional.of(draft.done()).stream()
                            : Optional.<Reading>empty().stream();
                })
                .toList();
        if (answers.size() == 1) {
            response.into().readings.add(answers.getFirst());
        } else if (answers.size() > 1) {
            Reading.Draft several = draft(response, pointer, code);
            answers.forEach(several::part);
            response.into().readings.add(several.done());
        }
    }

    private static Reading.Draft draft(Response response, String pointer, Code code) {
        return Reading.draft(response.item().index(), pointer, Reading.Kind.OBSERVATION, code)
                .time(response.authored().isEmpty() ? null : response.authored())
                .method(response.method());
    }

    private static Code code(Response response, QuestionnaireResponseItemComponent item) {
        String text = Codings.orEmpty(item.getText());
        String linkId = Codings.orEmpty(item.getLinkId());
        return loinc(linkId)
                .or(() -> loinc(Codings.orEmpty(item.getDefinition())))
                .map(loinc -> new Code(Code.LOINC, loinc, text))
                .or(() -> Optional.ofNullable(response.codes().get(linkId)))
                .orElseGet(() -> new Code(Code.EPIONE, response.name() + "#" + linkId, text));
    }

    private static Optional<String> loinc(String address) {
        String last = address.substring(Math.max(address.lastIndexOf('/'), address.lastIndexOf('#')) + 1);
        return Loinc.hasShape(last) && Loinc.hasCheckDigit(last) ? Optional.of(last) : Optional.empty();
    }

    private static void collect(JsonNode items, Map<String, Code> codes) {
        for (JsonNode item : items) {
            JsonNode coding = item.at("/code/0");
            if (item instanceof ObjectNode && coding.hasNonNull("code")) {
                codes.putIfAbsent(
                        item.path("linkId").asText(""),
                        new Code(
                                coding.path("system").asText(""),
                                coding.path("code").asText(""),
                                coding.path("display").asText("")));
            }
            collect(item.path("item"), codes);
        }
    }
}
