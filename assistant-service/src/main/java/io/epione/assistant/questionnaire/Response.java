package io.epione.assistant.questionnaire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.assistant.questionnaire.Run.Status;
import io.epione.policies.questionnaire.Item;
import io.epione.policies.questionnaire.Option;
import io.epione.policies.questionnaire.Questionnaire;
import io.epione.profile.person.PatientId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A FHIR R4 QuestionnaireResponse: only what was answered, never a zero for what was left out. */
final class Response {
    private Response() {}

    static ObjectNode of(Run run, Questionnaire of) {
        ObjectNode response =
                of(of, run.patient(), run.answeredAt(), run.status().code());
        response.put("id", run.id().toString());
        ArrayNode items = response.putArray("item");
        for (Item item : of.items()) {
            item.option(run.answers().getOrDefault(item.linkId(), Run.LEFT_OUT))
                    .ifPresent(option -> items.add(answer(item, option)));
        }
        return response;
    }

    /** One answer by itself, to be read as it would be if it were stored. */
    static ObjectNode of(Step.Given given, Questionnaire of, PatientId patient, Instant at) {
        ObjectNode response = of(of, patient, at, Status.ASKING.code());
        response.putArray("item").add(answer(given.item(), given.option()));
        return response;
    }

    /** In a Bundle, where a resource that is sent again under its name takes the place of what it was. */
    static byte[] bundle(ObjectNode response) {
        ObjectNode bundle = JsonNodeFactory.instance.objectNode();
        bundle.put("resourceType", "Bundle").put("type", "collection");
        bundle.putArray("entry").addObject().set("resource", response);
        return bundle.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode of(Questionnaire of, PatientId patient, Instant at, String status) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.put("resourceType", "QuestionnaireResponse");
        response.put("questionnaire", of.canonical());
        response.put("status", status);
        response.putObject("subject").put("reference", "Patient/" + patient.value());
        response.put("authored", at.truncatedTo(ChronoUnit.MILLIS).toString());
        return response;
    }

    private static ObjectNode answer(Item item, Option option) {
        ObjectNode answered = JsonNodeFactory.instance.objectNode();
        answered.put("linkId", item.linkId()).put("text", item.text());
        answered.putArray("answer")
                .addObject()
                .putObject("valueCoding")
                .put("system", option.code().system())
                .put("code", option.code().code())
                .put("display", option.display());
        return answered;
    }
}
