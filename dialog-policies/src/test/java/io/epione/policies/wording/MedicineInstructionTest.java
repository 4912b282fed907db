package io.epione.policies.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.coaching.CoachingCard;
import io.epione.policies.coaching.CoachingCards;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A dose, a start or a stop of a medicine is never an instruction; the rescue texts are the only exceptions. */
class MedicineInstructionTest {
    private static final String MEDICINE =
            "(medicines?|medications?|drugs?|tablets?|pills?|doses?|puffs?|units?|capsules?|"
                    + "insulin|steroids?|inhalers?|injections?|pens?|painkillers?|blood thinners?|antibiotics?|glucagon|adrenaline|"
                    + "naloxone|sugar)";
    private static final List<Pattern> FORBIDDEN = Stream.of(
                    "\\b(take|use|give|inject|swallow|apply|try|keep taking)\\b[^.;]*\\b" + MEDICINE + "\\b",
                    "\\b(stop|start|skip|miss|pause|hold|double|halve|increase|reduce|lower|raise|cut|change|adjust)\\b"
                            + "[^.;]*\\b" + MEDICINE + "\\b",
                    MEDICINE + "\\b[^.;]*\\b(use it|take it|give it|take them|stop it)\\b",
                    "\\d\\s*(mg|mcg|milligrams?|millilitres?|ml|units)\\b",
                    "\\b(aspirin|paracetamol|acetaminophen|ibuprofen|naproxen|nitroglycerin|nitrates?|metformin|warfarin|"
                            + "statins?|antihistamines?|hydrocortisone|prednisolone|salbutamol|albuterol|codeine|morphine|"
                            + "loperamide|omeprazole)\\b")
            .map(regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE))
            .toList();

    /** Rescue texts, and words that instruct nothing. */
    private static final List<Pattern> ALLOWED = Stream.of(
                    "If you have an adrenaline pen that was prescribed, use it now\\.",
                    "a second prescribed pen, use it, and tell",
                    "Use your prescribed adrenaline pen now, then call",
                    "If there is glucagon that was prescribed, use it now as the pack says\\.",
                    "Use prescribed glucagon if there is some\\.",
                    "use your prescribed reliever inhaler as your (asthma )?plan says",
                    "If there is naloxone, give it now( as the pack says)?\\.",
                    "If you are awake and able to swallow, take about 15 grams of fast sugar now: 4 glucose tablets or a"
                            + " small glass of juice or sugary drink\\. Children need a smaller amount",
                    "If it is low and you are awake and able to swallow, take about 15 grams of fast sugar\\. Children need a"
                            + " smaller amount",
                    "If awake and able to swallow, take fast sugar now; children, a smaller amount\\.",
                    "If awake and able to swallow, take fast sugar; children, a smaller amount\\.",
                    "When the person is wide awake and able to swallow, they can take sugar\\.",
                    "Never stop basal insulin, call your team now",
                    "keep taking (it|them|your steroid) until your prescriber answers",
                    "I cannot say how much of a medicine to take, or when to start or stop it\\.",
                    "I cannot name your illness or change your medicines\\.",
                    "Do not give food, drink or pills\\.",
                    "Give no food, drink or pills\\.",
                    "a list of (your|their) medicines",
                    "\\b(you|person|who) (takes?|uses?)\\b",
                    "before you take any medicine")
            .map(regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE))
            .toList();

    @Test
    void noShippedTextInstructsAboutAMedicine() {
        assertThat(shipped().filter(MedicineInstructionTest::instructs)).isEmpty();
    }

    @Test
    void sugarIsForThoseWhoAreAwakeAndAbleToSwallow() {
        assertThat(shipped().filter(text -> text.matches("(?i).*\\btake\\b[^.]*\\bsugar\\b.*")))
                .isNotEmpty()
                .allMatch(text -> text.contains("able to swallow"));
    }

    @Test
    void theAmountOfSugarComesWithTheSmallerOneOfChildren() {
        assertThat(shipped().filter(text -> text.contains("15 grams")))
                .isNotEmpty()
                .allMatch(text -> text.contains("Children need a smaller amount"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Take two tablets every four hours.",
                "Stop your blood thinner until you are seen.",
                "Skip the next dose of insulin.",
                "Chew 300 mg of it.",
                "An aspirin can help.",
                "Use your adrenaline pen now.",
                "Keep taking your pills.",
                "If they are drowsy, give sugar under the tongue.",
                "Double your steroid on sick days."
            })
    void anInstructionIsRecognised(String text) {
        assertThat(instructs(text)).isTrue();
    }

    private static Stream<String> shipped() {
        return Stream.concat(
                WordingFiles.texts().entries().values().stream().flatMap(MedicineInstructionTest::texts),
                new CoachingCards().all().stream().map(CoachingCard::text));
    }

    private static boolean instructs(String text) {
        String rest = text;
        for (Pattern allowed : ALLOWED) {
            rest = allowed.matcher(rest).replaceAll("…");
        }
        String left = rest;
        return FORBIDDEN.stream().anyMatch(forbidden -> forbidden.matcher(left).find());
    }

    private static Stream<String> texts(Entry entry) {
        return Stream.of(
                        Stream.of(entry.headline()),
                        entry.todo().stream(),
                        entry.watch().stream(),
                        entry.back().stream(),
                        Stream.ofNullable(entry.spoken()))
                .flatMap(texts -> texts);
    }
}
