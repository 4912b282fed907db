package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Judgement;
import io.epione.policies.disposition.Judgement.Sentence;
import io.epione.policies.disposition.Level;
import io.epione.policies.understanding.TextReader;
import io.epione.policies.understanding.Understood;
import io.epione.policies.wording.Lines;
import io.epione.policies.wording.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text in a language that is not read is handed over in that language, and never played down. */
class OtherLanguagesTest {
    private static final Wording WORDING = ShippedPolicy.WORDING;
    private static final TextReader READER = ShippedPolicy.READER;
    private static final CelTriagePolicy POLICY = ShippedPolicy.rulesAlone();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | me duele mucho el pecho desde ayer y no puedo respirar",
                "es | tengo fiebre",
                "fr | j'ai très mal à la poitrine depuis hier et je ne peux pas respirer",
                "fr | mon fils a de la fièvre",
                "de | ich habe seit gestern starke Schmerzen in der Brust",
                "de | mein Kopf tut weh",
                "it | ho un forte dolore al petto e non riesco a respirare",
                "it | sono incinta e ho la febbre",
                "pt | estou com muita dor no peito e não consigo respirar",
                "pt | meu filho tem febre",
                "nl | ik heb sinds gisteren pijn op de borst",
                "nl | mijn zoon heeft koorts",
                "pl | mam silny ból w klatce piersiowej i nie mogę oddychać",
                "pl | boli mnie brzuch",
                "ru | у меня очень болит грудь",
                "ru | болит голова",
                "uk | у мене дуже болить у грудях, і я не можу дихати",
                "ar | عندي ألم شديد في الصدر",
                "zh | 我胸口很痛",
                "zh | 头痛",
                "hi | मुझे सीने में दर्द है",
                "hi | mujhe seene mein bahut dard hai",
                "bn | আমার বুকে খুব ব্যথা",
                "ur | مجھے سینے میں بہت درد ہے",
                "id | saya sakit dada sejak kemarin dan sesak napas",
                "id | anak saya demam",
                "vi | tôi bị đau ngực và khó thở",
                "tl | masakit ang dibdib ko at hindi ako makahinga",
                "tl | may lagnat ang anak ko",
                "tr | göğsüm çok ağrıyor ve nefes alamıyorum",
                "tr | başım ağrıyor",
                "fa | قفسه سینه‌ام خیلی درد می‌کند",
                "ja | 胸がとても痛いです",
                "ko | 가슴이 너무 아파요"
            })
    void isHandedOverInItsOwnLanguageWithTheEmergencyNumber(String language, String text) {
        Understood understood = READER.understand(text);
        assertThat(understood.readable()).as(text).isFalse();
        assertThat(understood.language()).as(text).isEqualTo(language);

        Judgement judgement = POLICY.evaluate(Case.of(text).context());
        assertThat(judgement.disposition().level()).isGreaterThanOrEqualTo(Level.SOON);
        String said = WORDING.text("language-not-read-" + language, new Lines().args(null));
        assertThat(said).containsPattern("\\d");
        assertThat(judgement.say().stream().map(Sentence::text).toList()).anyMatch(said::contains);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jag har ont i bröstet",
                "mă doare capul",
                "bolí mě břicho",
                "nina maumivu ya kifua",
                "kafshohem nga koka",
                "jeg har ondt i maven",
                "minulla on kuumetta",
                "capek banget, pengen rebahan aja seharian di kosan",
                "Done with class. Temen-temenku udah pada pulang semua, aku belum."
            })
    void whatIsNotReadIsHandedOverWhateverTheLanguage(String text) {
        assertThat(READER.understand(text).readable()).as(text).isFalse();
        assertThat(POLICY.evaluate(Case.of(text).context()).disposition().level())
                .isGreaterThanOrEqualTo(Level.SOON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my chest feels tight desde ayer y no puedo respirar",
                "mujhe bahut dard hai, crushing chest pain and sweating",
                "crushing chest pain going down my left arm, ayuda por favor, tengo mucho dolor"
            })
    void theEnglishPartOfAMixedTextIsStillRead(String text) {
        Judgement judgement = POLICY.evaluate(Case.of(text).context());
        assertThat(judgement.disposition().level()).isEqualTo(Level.EMERGENCY);
        assertThat(judgement.disposition().reasons())
                .anyMatch(reason -> reason.ruleId().equals("floor-not-read"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"I have a runny nose, tengo fiebre desde ayer", "paper cut, es tut weh und ich habe Angst"})
    void aMixedTextIsNeverSelfCare(String text) {
        assertThat(POLICY.evaluate(Case.of(text).context()).disposition().level())
                .isGreaterThanOrEqualTo(Level.SOON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I have a runny nose",
                "what a lovely picture of a boat",
                "ma has a sore arm, pa is fine",
                "los angeles was fun, adios",
                "tummy ache tho, no fever",
                "hola, my knee hurts",
                "my son is in rehab for his hip",
                "hiya Epione",
                "no caffeine = corpse",
                "toe cramp in yoga class. bananas?",
                "im proper knackered, havent slept, me nan says its the heat"
            })
    void englishStaysReadable(String text) {
        assertThat(READER.understand(text).readable()).isTrue();
    }
}
