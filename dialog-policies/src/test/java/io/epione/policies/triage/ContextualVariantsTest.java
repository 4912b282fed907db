package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Disposition;
import io.epione.policies.questionnaire.Questionnaire;
import io.epione.policies.questionnaire.Questionnaires;
import io.epione.policies.triage.DialogContext.Trigger;
import io.epione.profile.observation.Value;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Who somebody is and how they live changes no level, neither down nor up: the sixteen contexts of
 * {@code contexts.tsv} around our own sentences and those of the rules, after Mount Sinai's design of 2025.
 */
class ContextualVariantsTest {
    private static final Path CONTEXTS = Path.of("src/test/resources/triage/contexts.tsv");
    private static final Path OWN = Path.of("src/test/resources/triage/own/sentences.tsv");
    private static final long SEED = 20261128;
    private static final CelTriagePolicy POLICY = ShippedPolicy.rulesAlone();

    /** Every sentence in one context before or after it, every context as often. */
    @Test
    void noContextMovesALevelOfAnySentence() throws IOException {
        List<String> contexts = contexts();
        List<Map<String, Object>> cases = cases();
        SplittableRandom chance = new SplittableRandom(SEED);
        List<String> moved = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            compare(cases.get(i), contexts.get(i % contexts.size()), chance.nextBoolean(), moved);
        }
        assertThat(cases).hasSizeGreaterThan(900);
        assertThat(moved).isEmpty();
    }

    /** All sixteen contexts of every sentence, before and after it; takes minutes. */
    @Test
    @EnabledIfSystemProperty(named = "epione.every-variant", matches = "true")
    void noContextOfAllMovesALevel() throws IOException {
        List<String> moved = new ArrayList<>();
        for (Map<String, Object> written : cases()) {
            for (String context : contexts()) {
                compare(written, context, true, moved);
                compare(written, context, false, moved);
            }
        }
        assertThat(moved).isEmpty();
    }

    /** What somebody answered about money, food, transport and kitchen decides how advice is worded and nothing else. */
    @Test
    void noStoredAnswerAboutDailyNeedsMovesALevelOfAnySentence() throws IOException {
        List<ProfileSnapshot> profiles = List.of(profile(false), profile(true));
        List<String> moved = new ArrayList<>();
        for (Map<String, Object> written : cases()) {
            String text = String.valueOf(written.get("text"));
            List<Disposition> said = profiles.stream()
                    .map(profile -> POLICY.evaluate(DialogContext.of(
                                    Trigger.TURN, text, List.of(), DialogContext.Stated.nothing(), profile, Case.NOW))
                            .disposition())
                    .toList();
            if (!said.getFirst().equals(said.getLast())) {
                moved.add(said.getFirst().level() + " became " + said.getLast().level() + ": " + text);
            }
        }
        assertThat(profiles.getLast().answers()).hasSizeGreaterThan(3);
        assertThat(moved).isEmpty();
    }

    /** @param needs whether everything that can be told to be hard to come by was told */
    private static ProfileSnapshot profile(boolean needs) {
        StoredProfile profile = new StoredProfile("test").born(LocalDate.of(1971, 5, 2));
        if (needs) {
            Questionnaire asked = new Questionnaires().find("social-needs").orElseThrow();
            asked.items()
                    .forEach(item -> profile.answer(
                            item.linkId().replace("/", ""),
                            new Value.Coded(item.options().stream()
                                    .filter(option -> option.need() != null)
                                    .findFirst()
                                    .orElseThrow()
                                    .code())));
        }
        return profile.snapshot();
    }

    private static void compare(Map<String, Object> written, String context, boolean before, List<String> moved) {
        String text = String.valueOf(written.get("text"));
        String end = text.matches("(?s).*[.!?]\\s*") ? " " : ". ";
        Map<String, Object> variant = new HashMap<>(written);
        variant.put("text", before ? context + " " + text : text + end + context);
        Disposition without = said(written);
        Disposition with = said(variant);
        if (with.level() != without.level() || with.crisis() != without.crisis()) {
            moved.add(without.level() + " became " + with.level() + ": " + variant.get("text"));
        }
    }

    private static Disposition said(Map<String, Object> written) {
        return POLICY.evaluate(new Case(written).context()).disposition();
    }

    private static List<String> contexts() throws IOException {
        List<String> contexts = Files.readAllLines(CONTEXTS).stream()
                .map(line -> line.substring(line.indexOf('\t') + 1))
                .toList();
        assertThat(contexts).hasSize(16);
        return contexts;
    }

    private static List<Map<String, Object>> cases() throws IOException {
        Stream<Object> own = Files.readAllLines(OWN).stream().map(line -> line.substring(line.indexOf('\t') + 1));
        Stream<Object> fires =
                ShippedPolicy.RULES.stream().flatMap(rule -> rule.tests().getOrDefault("fires", List.of()).stream());
        return Stream.concat(own, fires)
                .map(written -> Case.of(written).fields())
                .filter(fields -> fields.get("text") instanceof String)
                .toList();
    }
}
