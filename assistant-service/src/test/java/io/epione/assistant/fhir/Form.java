package io.epione.assistant.fhir;

/** Responses to questionnaires as somebody sends them. */
final class Form {
    /** A group, several answers to one question, every kind of answer, one within an answer, and one question left open. */
    static final String MIXED = """
            {"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/mixed","status":"completed",
             "text":{"status":"generated","div":"<div xmlns=\\"http://www.w3.org/1999/xhtml\\">said to nobody</div>"},
             "authored":"2026-11-20T09:00:00+01:00","author":{"display":"said to nobody"},"item":[
             {"linkId":"body","text":"Your body","item":[
              {"linkId":"/29463-7","text":"Weight","answer":[{"valueQuantity":{"value":70.50,"unit":"kg",
               "system":"http://unitsofmeasure.org","code":"kg"}}]},
              {"linkId":"since","text":"Since when","answer":[{"valueDate":"2026-10-01"}]}]},
             {"linkId":"which","text":"Which of these","answer":[
              {"valueCoding":{"system":"http://loinc.org","code":"LA33-6","display":"Yes"}},
              {"valueString":"something else"}]},
             {"linkId":"pain","text":"Pain","answer":[{"valueBoolean":true,"item":[
              {"linkId":"score","text":"How bad","answer":[{"valueInteger":7}]}]}]},
             {"linkId":"open","text":"Anything else"}]}""";

    private Form() {}

    /** Two answers, under LOINC codes. */
    static String mood(String authored, String status, int points) {
        return """
                {"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/mood|2","status":"%s",
                 "authored":"%s","item":[
                 {"linkId":"/44250-9","text":"Little interest","answer":[{"valueInteger":%d}]},
                 {"linkId":"/44255-8","text":"Feeling down","answer":[{"valueInteger":1}]}]}""".formatted(status, authored, points);
    }

    /** The same under a name of its sender's. */
    static String named(String id, String response) {
        return response.replace("\"status\"", "\"id\":\"" + id + "\",\"status\"");
    }
}
