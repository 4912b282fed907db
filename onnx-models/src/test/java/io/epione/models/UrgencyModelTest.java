package io.epione.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class UrgencyModelTest {
    private static final UrgencyModel MODEL = UrgencyModel.shipped();

    @AfterAll
    static void close() {
        MODEL.close();
    }

    @Test
    void readsAnEmergencyInWordsThatNoRuleKnows() {
        Urgency read = MODEL.read("nan's gone all slack down one half of her face and she's talking rubbish");

        assertThat(read.atLeast().emergency()).isGreaterThan(0.6);
        assertThat(read.crisis()).isLessThan(0.2);
    }

    @Test
    void readsACrisisAndItsKind() {
        Urgency read = MODEL.read("id rather not be here any more, nobody would notice anyway");

        assertThat(read.crisis()).isGreaterThan(0.6);
        assertThat(read.kinds().selfHarm()).isGreaterThan(0.6);
    }

    @Test
    void leavesWhatIsHarmlessAlone() {
        Urgency read = MODEL.read("what was my average glucose last week?");

        assertThat(read.atLeast().soon()).isLessThan(0.2);
        assertThat(read.crisis()).isLessThan(0.1);
    }

    @Test
    void aLongTextIsReadToItsEnd() {
        String dull = "We went for a walk and had a cup of tea and talked about the garden. ".repeat(60);
        Urgency read =
                MODEL.read(dull + "My chest feels crushed, I am grey and sweating and it goes down my left arm.");

        assertThat(read.atLeast().emergency()).isGreaterThan(0.5);
    }

    @Test
    void aTextWithoutWordsIsReadAsNothing() {
        assertThat(MODEL.read("").atLeast().soon()).isLessThan(0.5);
        assertThat(MODEL.read("🙂🙂🙂").atLeast().emergency()).isLessThan(0.5);
    }

    @Test
    void nothingIsReadAsLessWhenItIsReadClosely() {
        for (String text : List.of(
                "My friend has collapsed and is not breathing. We moved house in spring.",
                "I take warfarin. My nose has been bleeding for thirty minutes.",
                "let me go. im tired",
                "What was my average glucose last week? I am off on holiday.")) {
            Urgency once = MODEL.read(text);
            Urgency closely = MODEL.readClosely(text);

            assertThat(once.or(closely)).as(text).isEqualTo(closely);
            assertThat(closely.crisis()).as(text).isEqualTo(once.crisis());
        }
    }

    @Test
    void anotherFileThanTheManifestNamesIsRefused() {
        ModelFiles shipped = ModelFiles.shipped();
        ModelFiles changed = path -> path.endsWith("manifest.yaml")
                ? new String(shipped.read(path), StandardCharsets.UTF_8)
                        .replaceFirst("sha256: .*", "sha256: 00")
                        .getBytes(StandardCharsets.UTF_8)
                : shipped.read(path);

        assertThatThrownBy(() -> UrgencyModel.open(changed)).hasMessageContaining("has the hash");
    }

    @Test
    void workedCasesThatDoNotComeOutAreRefused() {
        ModelFiles shipped = ModelFiles.shipped();
        ModelFiles changed = path -> path.endsWith("triage-urgency/1.4.0/golden.csv")
                ? "case,out.emergency,tolerance,source,in.text\nwrong,1.0,0.05,made up,I had toast for breakfast\n"
                        .getBytes(StandardCharsets.UTF_8)
                : shipped.read(path);

        assertThatThrownBy(() -> UrgencyModel.open(changed)).hasMessageContaining("wrong");
    }

    @Test
    void theSameTextIsReadTheSame() {
        assertThat(MODEL.read("my stomach hurts")).isEqualTo(MODEL.read("my stomach hurts"));
    }
}
