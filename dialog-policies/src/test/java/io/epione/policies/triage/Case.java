package io.epione.policies.triage;

import io.epione.policies.disposition.Level;
import io.epione.policies.triage.DialogContext.Stated;
import io.epione.policies.triage.DialogContext.Trigger;
import io.epione.policies.understanding.Finding;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.Value;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.Person;
import io.epione.profile.person.Sex;
import io.epione.profile.risk.Assessment;
import io.epione.profile.risk.ModelRef;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as rules write it among their tests, made into a context; {@code policies/README.md} lists its fields. */
record Case(Map<String, Object> fields) {
    static final Instant NOW = Instant.parse("2026-11-24T03:10:00Z");
    private static final PatientId PATIENT = new PatientId("case");

    static Case of(Object written) {
        if (written instanceof String text) {
            return new Case(Map.of("text", text));
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        ((Map<?, ?>) written).forEach((name, value) -> fields.put((String) name, value));
        return new Case(fields);
    }

    DialogContext context() {
        return DialogContext.of(
                        Trigger.valueOf(((String) fields.getOrDefault("on", "turn")).toUpperCase(Locale.ROOT)),
                        (String) fields.getOrDefault("text", ""),
                        List.of(),
                        new Stated(
                                number("age"),
                                (String) fields.get("sex"),
                                (Boolean) fields.get("pregnant"),
                                (Boolean) fields.get("postpartum"),
                                null,
                                null,
                                words(fields, "conditions"),
                                words(fields, "medications")),
                        hasProfile() ? profile() : null,
                        NOW)
                .after(contacts());
    }

    /** Other conversations: {@code {hours_ago, concepts, level, subject}}. */
    private List<DialogContext.EarlierContact> contacts() {
        List<DialogContext.EarlierContact> contacts = new ArrayList<>();
        if (fields.get("contacts") instanceof List<?> list) {
            for (Object item : list) {
                Case contact = Case.of(item);
                contacts.add(new DialogContext.EarlierContact(
                        NOW.minus(contact.ago("hours_ago", 60)),
                        Finding.Subject.valueOf(
                                ((String) contact.fields.getOrDefault("subject", "self")).toUpperCase(Locale.ROOT)),
                        Set.copyOf(words(contact.fields, "concepts")),
                        Level.of((String) contact.fields.getOrDefault("level", "routine"))));
            }
        }
        return contacts;
    }

    private Duration ago(String name, int minutes) {
        Double number = number(name);
        return number == null ? Duration.ZERO : Duration.ofMinutes(Math.round(number * minutes));
    }

    private boolean hasProfile() {
        return List.of("records", "readings", "answers", "events", "risks").stream()
                .anyMatch(fields::containsKey);
    }

    private ProfileSnapshot profile() {
        Map<String, Object> records = map("records");
        return new ProfileSnapshot(
                new Person(PATIENT, "Case", null, Sex.UNKNOWN, ZoneOffset.UTC, "", true),
                NOW,
                readings(),
                known(words(records, "conditions").stream()
                        .map(word -> new Entry.Condition(
                                PATIENT, new Code(Code.EPIONE, word, word), status(), recorded(), word, provenance()))
                        .toList()),
                known(words(records, "medications").stream()
                        .map(word -> new Entry.Medication(
                                PATIENT, new Code(Code.EPIONE, word, word), "active", "", at(), word, provenance()))
                        .toList()),
                known(List.of()),
                words(fields, "events").stream()
                        .map(word -> new Entry.Event(
                                PATIENT, new Code(Code.EPIONE, word, word), "", List.of(), at(), word, provenance()))
                        .toList(),
                answers(),
                List.of(),
                risks());
    }

    private Map<String, Fact<Quantity>> readings() {
        Map<String, Fact<Quantity>> facts = new HashMap<>();
        map("readings").forEach((key, value) -> facts.put(key, known(quantity(value))));
        return facts;
    }

    private static Quantity quantity(Object written) {
        String text = written.toString();
        String symbol = text.replaceAll("[0-9.]", "");
        return new Quantity(Double.parseDouble(text.substring(symbol.length())), "1", Value.Comparator.of(symbol));
    }

    private List<Entry.Observation> answers() {
        List<Entry.Observation> answers = new ArrayList<>();
        map("answers")
                .forEach((code, value) -> answers.add(new Entry.Observation(
                        PATIENT,
                        Code.loinc(code),
                        Quantity.of(((Number) value).doubleValue(), "{score}"),
                        at(),
                        provenance())));
        return answers;
    }

    private Map<String, Assessment> risks() {
        Map<String, Map<String, Double>> outputs = new HashMap<>();
        map("risks").forEach((name, value) -> {
            int dot = name.lastIndexOf('.');
            outputs.computeIfAbsent(name.substring(0, dot), _ -> new HashMap<>())
                    .put(name.substring(dot + 1), ((Number) value).doubleValue());
        });
        Map<String, Assessment> assessments = new HashMap<>();
        outputs.forEach((model, values) -> assessments.put(
                model,
                new Assessment.RiskAssessment(
                        new ModelRef(model, "1", "0"),
                        PATIENT,
                        NOW.minus(ago("risks_hours_ago", 60)),
                        values,
                        List.of(),
                        List.of(),
                        true)));
        return assessments;
    }

    private @Nullable Double number(String name) {
        return fields.get(name) instanceof Number number ? number.doubleValue() : null;
    }

    private Map<String, Object> map(String name) {
        Map<String, Object> found = new LinkedHashMap<>();
        if (fields.get(name) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> found.put((String) key, value));
        }
        return found;
    }

    private static List<String> words(Map<String, Object> from, String name) {
        return from.get(name) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    private String status() {
        return (String) fields.getOrDefault("records_status", "active");
    }

    /** When the recorded conditions began, three minutes ago unless {@code records_days_ago} says otherwise. */
    private EffectiveTime recorded() {
        return EffectiveTime.at(at().start().minus(ago("records_days_ago", 1440)), ZoneOffset.UTC);
    }

    private static EffectiveTime at() {
        return EffectiveTime.at(NOW.minus(Duration.ofMinutes(3)), ZoneOffset.UTC);
    }

    private static Provenance provenance() {
        return new Provenance("test", "", "", NOW, new UUID(0, 0), "", null, null);
    }

    private static <T> Fact<T> known(T value) {
        return new Fact.Measured<>(new Fact.Evidence<>(value, NOW.minus(Duration.ofMinutes(3)), provenance()));
    }
}
