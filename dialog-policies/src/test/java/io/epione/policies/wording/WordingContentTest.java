package io.epione.policies.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Judgement.Sentence;
import io.epione.policies.rules.Protocol;
import io.epione.policies.rules.RuleFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every shipped text has to keep to. */
class WordingContentTest {
    private static final Set<String> NOT_URGENT = Set.of(
            "level-soon",
            "level-routine",
            "level-self-care",
            "unsure",
            "cold-or-flu",
            "sore-throat",
            "gut",
            "skin",
            "sprain",
            "headache",
            "headache-new",
            "headache-soon",
            "back-pain",
            "urine",
            "minor",
            "mental-low",
            "self-harm-passive",
            "distress",
            "fever",
            "double-dose",
            "medicine-side-effect");
    private static final Pattern PLACES = Pattern.compile("\\{([^}]*)}");

    private final Map<String, Entry> entries = WordingFiles.texts().entries();
    private final Wording wording = new Wording();
    private final Lines lines = new Lines();

    @Test
    void everyKeyThatCodeAndRulesReferToIsThere() throws IOException {
        try (InputStream in = WordingContentTest.class.getResourceAsStream("/wording-keys.txt")) {
            assertThat(in).isNotNull();
            String keys = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(wording.keys()).contains(keys.strip().split("\\s+"));
        }
    }

    @Test
    void aHealthTextHasNoPlacesButTheNumbersToCall() {
        partsWithSource()
                .forEach(key -> assertThat(places(raw(key))).as(key).isSubsetOf("emergency", "crisis", "poison"));
    }

    @Test
    void nothingStaysUnfilledAnywhere() {
        for (String country : everywhere()) {
            partsWithSource()
                    .forEach(key ->
                            assertThat(said(key, lines.args(country))).as(key).doesNotContain("{", "}"));
        }
    }

    @Test
    void aHealthTextNamesItsSourceAndSaysWhatToDoFirst() {
        partsWithSource().forEach(key -> {
            Entry entry = entry(key);
            assertThat(wording.source(key)).as(key).isPresent();
            assertThat(wording.sentences(key, lines.args("GB")).getFirst().wordingKey())
                    .isEqualTo(key + ".do.0");
            assertThat(entry.watch()).as(key).isNotEmpty();
            assertThat(entry.spoken()).as(key).isNotBlank();
        });
    }

    @Test
    void theReadingGradeIsAtMostEight() {
        assertThat(english().filter(key -> grade(key) > 8.0).map(key -> key + " " + grade(key)))
                .isEmpty();
    }

    @Test
    void theReadingGradeTellsPlainFromHardWords() {
        assertThat(ReadingGrade.of("Sit down and rest. Call the doctor now.")).isLessThan(3);
        assertThat(ReadingGrade.of("Immediate pharmacological intervention necessitates comprehensive cardiological"
                        + " evaluation and continuous observation."))
                .isGreaterThan(14);
    }

    @Test
    void whatIsReadAloudHasAtMostFortyWordsWhereverThePersonIs() {
        assertThat(everywhere().stream()
                        .flatMap(country -> partsWithSource()
                                .filter(key -> spokenWords(key, country) > 40)
                                .map(key -> country + " " + key + " " + spokenWords(key, country))))
                .isEmpty();
    }

    @Test
    void anUrgentTextNamesThePlaceInWhatToDoAndAloud() {
        Set<String> complaints =
                RuleFiles.protocols().all().stream().map(Protocol::wording).collect(Collectors.toSet());
        partsWithSource()
                .filter(key -> !NOT_URGENT.contains(key) && !complaints.contains(key))
                .forEach(key -> {
                    assertThat(String.join(" ", entry(key).todo()))
                            .as(key)
                            .containsPattern("\\{emergency}|emergency department|same-day");
                    assertThat(entry(key).spoken())
                            .as(key)
                            .containsPattern("\\{emergency}|emergency department|same-day");
                });
    }

    @Test
    void everyHealthTextSaysWhenToCallTheEmergencyNumber() {
        partsWithSource().forEach(key -> assertThat(raw(key)).as(key).contains("{emergency}"));
    }

    @Test
    void theCrisisTextsNameTheCrisisLineAndPromiseNothing() {
        Stream.of("self-harm-emergency", "self-harm-active", "self-harm-passive", "distress", "harm-to-others", "abuse")
                .forEach(key -> assertThat(raw(key)).as(key).contains("{crisis}"));
        entries.keySet()
                .forEach(key ->
                        assertThat(raw(key)).as(key).doesNotContainPattern("(?i)confidential|\\bsecret|\\bpromise"));
    }

    @Test
    void aTextInAnotherLanguageNamesTheNumberInDigits() {
        wording.keys().stream()
                .filter(key -> key.startsWith("language-not-read-"))
                .forEach(key ->
                        assertThat(wording.text(key, lines.args("GB"))).as(key).contains("999 / 112"));
    }

    @Test
    void whereNobodyAnswersThePersonReadsWhatToDoIfItGetsWorse() {
        Stream.of("not-read-yet", "no-staffed-inbox", "loop-unstaffed", "loop-overdue-unread", "loop-overdue-read")
                .forEach(key ->
                        assertThat(wording.text(key, Map.of())).as(key).contains("call your local emergency number"));
    }

    private List<String> everywhere() {
        return Stream.concat(lines.countries().stream(), Stream.of("elsewhere")).toList();
    }

    private Stream<String> partsWithSource() {
        return entries.keySet().stream()
                .filter(key -> !entry(key).todo().isEmpty())
                .filter(this::aboutHealth);
    }

    /** error-safe and unsure are about this service; all other texts with parts are about health. */
    private boolean aboutHealth(String key) {
        return !Set.of("error-safe", "unsure").contains(key);
    }

    private double grade(String key) {
        return ReadingGrade.of(said(key, filled("GB")));
    }

    private int spokenWords(String key, String country) {
        return wording.spoken(key, lines.args(country)).split("\\s+").length;
    }

    private Entry entry(String key) {
        return Objects.requireNonNull(entries.get(key));
    }

    private Stream<String> english() {
        return entries.keySet().stream().filter(key -> !key.startsWith("language-not-read-"));
    }

    private String said(String key, Map<String, String> args) {
        return Stream.of(
                        Stream.of(wording.headline(key, args)),
                        wording.sentences(key, args).stream()
                                .map(Sentence::text)
                                .filter(text -> !text.equals(wording.headline(key, args))),
                        entry(key).spoken() == null ? Stream.<String>of() : Stream.of(wording.spoken(key, args)))
                .flatMap(texts -> texts)
                .collect(Collectors.joining(" "));
    }

    private String raw(String key) {
        Entry entry = entry(key);
        return String.join(
                " ",
                entry.headline(),
                String.join(" ", entry.todo()),
                String.join(" ", entry.watch()),
                String.join(" ", entry.back()),
                String.valueOf(entry.spoken()));
    }

    private Map<String, String> filled(String country) {
        Map<String, String> args = new HashMap<>(lines.args(country));
        args.put("name", "Ana");
        args.put("what", "blood test");
        args.put("time", "03:10");
        args.put("until", "05:20");
        args.put("question", "Do you have a fever?");
        args.put("readings", "1,344 readings");
        args.put("days", "12");
        args.put("span", "14");
        args.put("first", "5 Mar 2026");
        args.put("last", "18 Mar 2026");
        args.put("entries", "3 entries");
        args.put("gaps", "2 gaps");
        args.put("list", "5 h, 41 min");
        args.put("longest", "5 h");
        args.put("count", "12 of them");
        args.put("why", "The value is too high to be true.");
        args.put("layers", "glucose, labs");
        args.put("formats", "Apple Health, CSV, Fitbit, LibreView");
        args.put("size", "16");
        args.putAll(Map.of("gene", "CYP2C19", "result", "*1/*2", "meaning", "Intermediate Metabolizer"));
        args.putAll(Map.of("medicine", "warfarin", "guideline", "CPIC guideline, 2022", "missing", "rs4244285"));
        args.putAll(Map.of("points", "9", "of", "27", "from", "5"));
        args.putAll(Map.of("laboratory", "City Lab", "date", "1 May 2024"));
        return args;
    }

    private static List<String> places(String text) {
        return PLACES.matcher(text)
                .results()
                .map((MatchResult place) -> place.group(1))
                .toList();
    }
}
