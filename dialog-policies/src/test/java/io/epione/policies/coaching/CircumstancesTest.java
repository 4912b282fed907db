package io.epione.policies.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.triage.StoredProfile;
import io.epione.policies.understanding.TextReader;
import io.epione.profile.observation.Code;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircumstancesTest {
    private static final LocalDate TODAY = LocalDate.ofInstant(StoredProfile.NOW, ZoneOffset.UTC);

    private final Circumstances circumstances = new Circumstances(new TextReader());

    private List<Group> groups(StoredProfile profile) {
        return circumstances.of(profile.snapshot()).stream()
                .map(Belonging::group)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "195967001, Asthma, ASTHMA",
        "J45.909, '', ASTHMA",
        "13645005, Chronic obstructive lung disease, COPD",
        "84114007, Heart failure, HEART",
        "22298006, Myocardial infarction, HEART",
        "49436004, Atrial fibrillation, HEART",
        "77386006, Pregnancy, PREGNANCY"
    })
    void aRecordedConditionIsKnownByItsCodeOrItsName(String code, String name, Group expected) {
        var profile = new StoredProfile("").condition(new Code(Code.SNOMED, code, name), "active");
        assertThat(groups(profile)).contains(Group.ANYONE, expected);
        assertThat(circumstances.of(profile.snapshot()).getLast().entries()).hasSize(1);
    }

    @Test
    void whatIsDeniedOrWronglyRecordedDoesNotCount() {
        assertThat(groups(new StoredProfile("")
                        .condition(new Code(Code.EPIONE, "text", "No known asthma"), "active")
                        .condition(new Code(Code.SNOMED, "195967001", "Asthma"), "entered-in-error")
                        .condition(new Code(Code.SNOMED, "77386006", "Pregnancy"), "resolved")))
                .containsExactly(Group.ANYONE);
    }

    @Test
    void insulinCountsWhileItIsTaken() {
        Code glargine = new Code(Code.RXNORM, "274783", "insulin glargine");
        assertThat(groups(new StoredProfile("").medication(glargine, "active", "")))
                .contains(Group.INSULIN);
        assertThat(groups(new StoredProfile("").medication(glargine, "stopped", "")))
                .doesNotContain(Group.INSULIN);
    }

    @Test
    void ageCountsFrom65OnAndBelow18AndNotWhereTheBirthDateIsUnknown() {
        assertThat(groups(new StoredProfile("").born(TODAY.minusYears(65)))).contains(Group.OLDER);
        assertThat(groups(new StoredProfile("").born(TODAY.minusYears(65).plusDays(1))))
                .containsExactly(Group.ANYONE);
        assertThat(groups(new StoredProfile("").born(TODAY.minusYears(17)))).contains(Group.YOUNG);
        assertThat(groups(new StoredProfile(""))).containsExactly(Group.ANYONE);
    }

    @Test
    void oneCardSpeaksToSeveralGroupsInOneSentence() {
        CoachingCard card = new CoachingCards()
                .of("aqi", 180).stream()
                        .filter(any -> any.who().contains(Group.COPD))
                        .findFirst()
                        .orElseThrow();
        assertThat(card.said(card.speaksTo(List.of(Group.ANYONE, Group.COPD, Group.OLDER))))
                .startsWith("With COPD and at 65 or over, avoid hard or long work outside.");
    }
}
