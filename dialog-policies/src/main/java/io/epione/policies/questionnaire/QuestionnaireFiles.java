package io.epione.policies.questionnaire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.policies.shipped.ShippedFile;
import io.epione.policies.shipped.ShippedFiles;
import io.epione.policies.shipped.Yaml;
import io.epione.profile.observation.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code questionnaires/<id>.json}, a FHIR R4 Questionnaire, with {@code <id>.yaml} beside it. What is missing is
 * refused with its file's name.
 */
final class QuestionnaireFiles {
    private static final String FOLDER = "questionnaires";
    private static final String ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
    private static final ObjectMapper JSON = new ObjectMapper();

    private QuestionnaireFiles() {}

    /** The file beside the questionnaire. */
    record Beside(
            String title,
            List<String> names,
            String intro,
            Questionnaire.Source source,
            String review,
            Map<String, List<String>> words,
            String numbers,
            @Nullable Map<String, Least> atLeast,
            @Nullable Total total,
            @Nullable Map<String, Map<String, String>> needs) {
        boolean numbersArePoints() {
            return numbers.equals("points");
        }

        @Nullable
        Need need(String linkId, String code) {
            return Optional.ofNullable(needs)
                    .map(all -> all.get(linkId))
                    .map(options -> options.get(code))
                    .map(need -> Need.valueOf(need.toUpperCase(Locale.ROOT)))
                    .orElse(null);
        }
    }

    /** Which option a yes means at least. */
    record Least(String option, List<String> say) {}

    static List<Questionnaire> shipped() {
        return ShippedFiles.in(FOLDER, ".json").stream()
                .map(file -> read(file, ShippedFiles.read(FOLDER + "/" + file.stem() + ".yaml")))
                .toList();
    }

    static Questionnaire read(ShippedFile file, ShippedFile words) {
        JsonNode json = json(file);
        Beside beside = Yaml.read(words, new TypeReference<Beside>() {});
        List<Item> items = new ArrayList<>();
        String stem = "";
        for (JsonNode item : json.path("item")) {
            if (item.path("type").asText().equals("display")) {
                stem = item.path("text").asText();
            } else {
                items.add(item(file, item, stem, beside));
            }
        }
        return new Questionnaire(
                file.stem(),
                required(file, json, "url") + "|" + required(file, json, "version"),
                beside.title(),
                beside.names(),
                beside.intro(),
                beside.source(),
                beside.review(),
                items,
                beside.total());
    }

    private static Item item(ShippedFile file, JsonNode item, String stem, Beside beside) {
        String linkId = required(file, item, "linkId");
        if (!item.path("type").asText().equals("choice")) {
            throw new IllegalStateException(file.path() + ": only questions with options are asked: " + linkId);
        }
        List<Option> options = new ArrayList<>();
        for (JsonNode option : item.path("answerOption")) {
            options.add(option(linkId, option, options.size(), beside));
        }
        Least least = beside.atLeast() == null ? null : beside.atLeast().get(linkId);
        return new Item(
                linkId,
                stem,
                required(file, item, "text"),
                options,
                least == null
                        ? null
                        : new Item.AtLeast(
                                options.stream()
                                        .filter(option -> option.code().code().equals(least.option()))
                                        .findFirst()
                                        .orElseThrow(),
                                least.say()));
    }

    private static Option option(String linkId, JsonNode option, int place, Beside beside) {
        JsonNode coding = option.path("valueCoding");
        String code = coding.path("code").asText();
        Integer points = null;
        for (JsonNode extension : option.path("extension")) {
            points = extension.path("url").asText().equals(ORDINAL)
                    ? Integer.valueOf(extension.path("valueDecimal").asInt())
                    : points;
        }
        return new Option(
                new Code(
                        coding.path("system").asText(),
                        code,
                        coding.path("display").asText()),
                points,
                beside.numbersArePoints() && points != null ? points : place + 1,
                beside.words().getOrDefault(code, List.of()),
                beside.need(linkId, code));
    }

    private static JsonNode json(ShippedFile file) {
        try {
            return JSON.readTree(file.text());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file.path() + ": " + e.getOriginalMessage(), e);
        }
    }

    private static String required(ShippedFile file, JsonNode json, String field) {
        String value = json.path(field).asText("");
        if (value.isEmpty()) {
            throw new IllegalStateException(file.path() + ": " + field + " is missing");
        }
        return value;
    }
}
