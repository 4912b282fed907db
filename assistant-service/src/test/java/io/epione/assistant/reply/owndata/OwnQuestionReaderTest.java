package io.epione.assistant.reply.owndata;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.reply.evidence.Span;
import io.epione.profile.observation.MeasureCatalog;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class OwnQuestionReaderTest {
    private static final List<String> OWN = Phrasings.OWN;
    private static final List<String> LEFT_ALONE = Phrasings.LEFT_ALONE;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-25T09:30:00Z");
    private static final OwnQuestionReader READER = new OwnQuestionReader(new MeasureWords(MeasureCatalog.shipped()));

    private static String read(String text, String... earlier) {
        return READER.read(text, List.of(earlier), NOW, ZONE)
                .map(OwnQuestionReaderTest::shown)
                .orElse("none");
    }

    private static String shown(OwnQuestion question) {
        String spans = question.spans().stream().map(Span::words).collect(Collectors.joining("; "));
        return (question.compared() ? "=" : "") + question.kind() + " | "
                + question.measure().key() + " |" + (spans.isEmpty() ? "" : " " + spans);
    }

    @ParameterizedTest
    @FieldSource("OWN")
    void aQuestionAboutOnesOwnDataIsRead(String row) {
        String[] parts = row.split(" \\| ", 2);
        assertThat(read(parts[0])).isEqualTo(parts[1]);
    }

    @ParameterizedTest
    @FieldSource("LEFT_ALONE")
    void everyOtherTextIsLeftAlone(String text) {
        assertThat(read(text)).isEqualTo("none");
    }

    @Test
    void theTableHasManyPhrasings() {
        assertThat(OWN.size() + LEFT_ALONE.size()).isGreaterThan(180);
    }

    /** The turn before, the turn, and how it is read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "What was my average glucose this week? # And last week? # AVERAGE | glucose | last week",
                "What was my average glucose this week? # last week? # AVERAGE | glucose | last week",
                "did I have lows last night # what about yesterday? # LOWS | glucose | yesterday",
                "time in range this week # and in October? # TIME_IN_RANGE | glucose | in October 2026",
                "How many steps did I take yesterday? # and today # TOTAL | steps | today",
                "What is my glucose? # and yesterday? # OVERVIEW | glucose | yesterday",
                "average glucose last week # and my weight? # AVERAGE | weight | last week",
                "How was my glucose yesterday? # and the highest? # HIGHEST | glucose | yesterday",
                "average glucose last week # and the week before? # AVERAGE | glucose | in the same time before",
                "average glucose this week # compared with last week? # =AVERAGE | glucose | this week; last week",
                "time in range this week # and compared to last week? # =TIME_IN_RANGE | glucose | this week; last week",
                "How was my glucose yesterday? # And should I worry? # none",
                "I have a headache # and last week? # none",
                "What is a normal glucose? # and yesterday? # none"
            })
    void aFollowUpCarriesTheQuestionOn(String before, String text, String expected) {
        assertThat(read(text, before)).isEqualTo(expected);
    }

    @Test
    void aFollowUpOfAFollowUpStillKnowsTheQuestion() {
        assertThat(read("and the week before last?", "time in range this week", "and last week?"))
                .isEqualTo("TIME_IN_RANGE | glucose | in the week before last");
    }

    @Test
    void anEmptyTextAsksNothing() {
        assertThat(READER.read("  ", List.of(), NOW, ZONE)).isEqualTo(Optional.empty());
        assertThat(READER.read("?!", List.of(), NOW, ZONE)).isEqualTo(Optional.empty());
    }
}
