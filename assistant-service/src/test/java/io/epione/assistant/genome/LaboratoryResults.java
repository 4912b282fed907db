package io.epione.assistant.genome;

/** Results about genes as laboratories send them by HL7's Genomics Reporting guide. */
final class LaboratoryResults {
    private LaboratoryResults() {}

    static String genotype(String id, String gene, String diplotype, String date) {
        return """
                {"resourceType":"Observation","id":"%s","status":"final","effectiveDateTime":"%s",
                 "category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0074","code":"GE"}]}],
                 "code":{"coding":[{"system":"http://loinc.org","code":"84413-4","display":"Genotype display name"}]},
                 "performer":[{"display":"Genes Laboratory"}],
                 "valueCodeableConcept":{"text":"%s %s"},
                 "component":[{"code":{"coding":[{"system":"http://loinc.org","code":"48018-6"}]},
                   "valueCodeableConcept":{"coding":[{"system":"http://www.genenames.org/geneId","display":"%s"}]}}]}
                """.formatted(id, date, gene, diplotype, gene);
    }

    /** What a genotype of the same delivery means, by LOINC's answer. */
    static String metabolism(String of, String answer, String date) {
        return """
                {"resourceType":"Observation","status":"final","effectiveDateTime":"%s",
                 "code":{"coding":[{"system":"http://hl7.org/fhir/uv/genomics-reporting/CodeSystem/tbd-codes-cs",
                   "code":"therapeutic-implication"}]},
                 "derivedFrom":[{"reference":"Observation/%s"}],
                 "performer":[{"display":"Genes Laboratory"}],
                 "component":[
                   {"code":{"coding":[{"system":"http://loinc.org","code":"51963-7"}]},
                    "valueCodeableConcept":{"text":"Codeine"}},
                   {"code":{"coding":[{"system":"http://loinc.org","code":"53040-2"}]},
                    "valueCodeableConcept":{"coding":[{"system":"http://loinc.org","code":"%s"}]}}]}
                """.formatted(date, of, answer);
    }

    /** Whether an HLA allele is there. */
    static String allele(String name, String presence, String date) {
        return """
                {"resourceType":"Observation","id":"hla-%s","status":"final","effectiveDateTime":"%s",
                 "code":{"text":"%s [Presence]"},"valueCodeableConcept":{"text":"%s"}}
                """.formatted(name.replaceAll("\\W", ""), date, name, presence);
    }

    static String bundle(String... resources) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":"
                + String.join("},{\"resource\":", resources) + "}]}";
    }
}
