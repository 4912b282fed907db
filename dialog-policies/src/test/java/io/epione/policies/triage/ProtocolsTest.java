package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Judgement;
import io.epione.policies.disposition.Level;
import io.epione.policies.rules.PolicyRule;
import io.epione.policies.rules.Protocol;
import io.epione.policies.rules.Protocols;
import io.epione.policies.rules.RuleFiles;
import io.epione.policies.understanding.Concept;
import io.epione.policies.understanding.TextReader;
import io.epione.policies.wording.Lines;
import io.epione.policies.wording.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every protocol that is shipped, by its own sentences. */
class ProtocolsTest {
    private static final TextReader READER = ShippedPolicy.READER;
    private static final Wording WORDING = ShippedPolicy.WORDING;
    private static final Protocols PROTOCOLS = RuleFiles.protocols();
    private static final Map<String, PolicyRule> RULES =
            ShippedPolicy.RULES.stream().collect(Collectors.toMap(PolicyRule::id, Function.identity()));
    private static final CelTriagePolicy POLICY = ShippedPolicy.rulesAlone();

    @Test
    void everySymptomOfTheLexiconStandsInOneProtocolAndNothingElseDoes() {
        Set<String> symptoms = READER.lexicon().concepts().stream()
                .filter(concept -> concept.kind() == Concept.Kind.SYMPTOM)
                .map(Concept::id)
                .collect(Collectors.toSet());
        // That none stands in two is checked where they are read.
        Set<String> covered = new HashSet<>();
        PROTOCOLS.all().forEach(protocol -> covered.addAll(protocol.concepts()));
        assertThat(covered).containsExactlyInAnyOrderElementsOf(symptoms);
    }

    @Test
    void everyQuestionThatAProtocolNamesCanBeAsked() {
        Inquiries inquiries = Inquiries.shipped(READER);
        assertThat(PROTOCOLS.all().stream().flatMap(protocol -> protocol.ask().stream()))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(inquiries.find(id)).as(id).isPresent());
    }

    @Test
    void thereAreAtLeastSeventyProtocols() {
        assertThat(PROTOCOLS.all()).hasSizeGreaterThanOrEqualTo(70);
    }

    @Test
    void theSentencesOfAProtocolEndAtItsLevelAndAboveIt() {
        List<String> wrong = new ArrayList<>();
        for (Protocol protocol : PROTOCOLS.all()) {
            for (Object written : protocol.at()) {
                Judgement judgement = POLICY.evaluate(Case.of(written).context());
                if (judgement.disposition().level() != protocol.level() || !touches(protocol, judgement)) {
                    wrong.add(protocol.id() + " must end at " + protocol.level() + " on " + written + " -> "
                            + told(judgement));
                }
            }
            for (Object written : protocol.above()) {
                Judgement judgement = POLICY.evaluate(Case.of(written).context());
                if (judgement.disposition().level().compareTo(protocol.level()) <= 0) {
                    wrong.add(protocol.id() + " must end above " + protocol.level() + " on " + written + " -> "
                            + told(judgement));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean touches(Protocol protocol, Judgement judgement) {
        return judgement.findings().stream()
                .anyMatch(finding -> protocol.concepts().contains(finding.concept()));
    }

    private static String told(Judgement judgement) {
        return judgement.disposition().level() + " by "
                + judgement.trace().fired().stream()
                        .limit(3)
                        .map(voice -> voice.ruleId() + "/" + voice.origin())
                        .toList();
    }

    @Test
    void everyProtocolHasTwoSentencesOfEachKind() {
        assertThat(PROTOCOLS.all()).allSatisfy(protocol -> {
            assertThat(protocol.at()).as(protocol.id()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(protocol.above()).as(protocol.id()).hasSizeGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void theRedFlagsOfAProtocolExistAndTouchItsComplaint() {
        for (Protocol protocol : PROTOCOLS.all()) {
            for (String flag : protocol.redFlags()) {
                assertThat(RULES).as(protocol.id()).containsKey(flag);
                PolicyRule rule = Objects.requireNonNull(RULES.get(flag));
                assertThat(rule.concepts())
                        .as(protocol.id() + " and " + flag)
                        .containsAnyElementsOf(protocol.concepts());
                assertThat(rule.level()).as(flag).isGreaterThanOrEqualTo(Level.SOON);
            }
        }
    }

    @Test
    void aProtocolIsBelowUrgentAndItsOwnRulesRaiseIt() {
        assertThat(PROTOCOLS.all()).allSatisfy(protocol -> {
            assertThat(protocol.level()).as(protocol.id()).isBetween(Level.SELF_CARE, Level.SOON);
            assertThat(protocol.rules())
                    .as(protocol.id())
                    .allMatch(rule -> rule.level().compareTo(protocol.level()) >= 0);
        });
    }

    @Test
    void everyProtocolNamesItsSourceAndSaysWhatToDoWhatToWatchForAndWhenToComeBack() {
        assertThat(PROTOCOLS.all()).allSatisfy(protocol -> {
            PolicyRule.Source source = protocol.source();
            assertThat(List.of(source.publisher(), source.title()))
                    .as(protocol.id())
                    .noneMatch(String::isBlank);
            assertThat(source.year()).as(protocol.id()).matches("\\d{4}");
            assertThat(source.section()).as(protocol.id()).isNotBlank();
            assertThat(source.url()).as(protocol.id()).startsWith("https://");
            assertThat(protocol.review()).as(protocol.id()).isNotBlank();
            Set<String> parts = WORDING.sentences(protocol.wording(), new Lines().args("GB")).stream()
                    .map(sentence -> sentence.wordingKey().replaceAll("\\.\\d+$", ""))
                    .collect(Collectors.toSet());
            assertThat(parts)
                    .as(protocol.id())
                    .contains(protocol.wording() + ".do", protocol.wording() + ".watch", protocol.wording() + ".back");
        });
    }
}
