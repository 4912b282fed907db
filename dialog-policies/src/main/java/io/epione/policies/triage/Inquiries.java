package io.epione.policies.triage;

import com.fasterxml.jackson.core.type.TypeReference;
import io.epione.policies.shipped.ShippedFiles;
import io.epione.policies.shipped.Yaml;
import io.epione.policies.understanding.Concept;
import io.epione.policies.understanding.Finding.Subject;
import io.epione.policies.understanding.Lexicon;
import io.epione.policies.understanding.TextReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked: the questions of the lexicon and of {@code policies/interview/questions.yaml}. */
final class Inquiries {
    private final Map<String, Inquiry> byId = new LinkedHashMap<>();
    private final Map<String, List<Inquiry>> byName = new HashMap<>();

    private final List<ReadingInquiry> readings = new ArrayList<>();

    private Inquiries() {}

    static Inquiries shipped(TextReader reader) {
        QuestionFile file =
                Yaml.read(ShippedFiles.read("policies/interview/questions.yaml"), new TypeReference<QuestionFile>() {});
        Inquiries all = new Inquiries();
        Lexicon lexicon = reader.lexicon();
        String unsure = file.unsure();
        for (Concept concept : lexicon.concepts()) {
            if (concept.ask() != null) {
                Set<String> needs = file.needs().getOrDefault(concept.id(), Set.of());
                all.add(new ConceptInquiry(concept, concept.ask(), lexicon.closure(concept), needs, unsure));
            }
            all.add(new DegreeInquiry(concept, true, file.onset(), unsure));
            all.add(new DegreeInquiry(concept, false, file.severity(), unsure));
        }
        all.addPersonal(new AgeInquiry(file.age(), unsure), file.ageOf());
        all.addPersonal(new SexInquiry(file.sex().text(), unsure), file.sexOf());
        all.add(new WeeksInquiry(file.weeks(), unsure));
        all.add(new UnitInquiry(file.glucoseUnit().text(), unsure));
        file.measures()
                .forEach((measure, scale) -> all.readings.add(new ReadingInquiry(
                        measure, scale.scale(), scale.words(), scale.unit(), scale.near(), unsure, reader)));
        all.readings.forEach(all::add);
        return all;
    }

    /** @param ofOne what it says where more than one person is ill, by who is meant */
    private void addPersonal(Inquiry inquiry, Map<Subject, String> ofOne) {
        add(inquiry);
        ofOne.forEach((whom, text) -> add(new OfOneInquiry(whom, text, inquiry)));
    }

    private void add(Inquiry inquiry) {
        byId.put(inquiry.id(), inquiry);
        inquiry.names()
                .forEach(name ->
                        byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(inquiry));
    }

    Optional<Inquiry> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those that bear on a name of a rule. */
    List<Inquiry> on(String name) {
        return byName.getOrDefault(name, List.of());
    }

    List<ReadingInquiry> readings() {
        return readings;
    }

    /**
     * @param ageOf the question for the age where more than one person is ill, by who is meant; {@code sexOf} likewise
     * @param needs by concept, what must be there for its question to make sense
     */
    private record QuestionFile(
            String review,
            String written,
            String unsure,
            Scale age,
            Map<Subject, String> ageOf,
            Scale weeks,
            Scale onset,
            Scale severity,
            Plain glucoseUnit,
            Plain sex,
            Map<Subject, String> sexOf,
            Map<String, MeasureScale> measures,
            Map<String, Set<String>> needs) {}

    private record Plain(String text) {}

    private record MeasureScale(
            String text,
            String words,
            String unit,
            Set<String> near,
            @Nullable String none,
            List<Scale.Band> replies) {
        Scale scale() {
            return new Scale(text, replies, none);
        }
    }
}
