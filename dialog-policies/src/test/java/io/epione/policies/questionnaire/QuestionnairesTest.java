package io.epione.policies.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.coaching.Coaching;
import io.epione.policies.coaching.Instead;
import io.epione.policies.knowledge.Card;
import io.epione.policies.knowledge.CardLoader;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is shipped keeps to what the chat needs. */
class QuestionnairesTest {
    private static final Questionnaires SHIPPED = new Questionnaires();

    @Test
    void everyQuestionHasOptionsAndEveryQuestionnaireItsSource() {
        assertThat(SHIPPED.all()).extracting(Questionnaire::id).contains("phq-9", "social-needs");
        SHIPPED.all().forEach(one -> {
            assertThat(one.source().url()).startsWith("https://");
            assertThat(one.review()).isNotBlank();
            assertThat(one.items()).isNotEmpty().allMatch(item -> item.options().size() > 1);
            assertThat(one.items()).extracting(Item::linkId).doesNotHaveDuplicates();
        });
    }

    @Test
    void everyTotalOfTheMoodQuestionnaireFallsIntoOneBand() {
        Questionnaire mood = SHIPPED.find("phq-9").orElseThrow();
        Total total = Objects.requireNonNull(mood.total());
        for (int points = 0; points <= total.of(); points++) {
            int now = points;
            assertThat(total.bands().stream().filter(band -> now >= band.from() && now <= band.to()))
                    .hasSize(1);
        }
        List<Option> all =
                mood.items().stream().map(item -> item.options().getLast()).toList();
        assertThat(total.of(all)).hasValueSatisfying(sum -> {
            assertThat(sum.points()).isEqualTo(27);
            assertThat(sum.band().text()).isEqualTo("severe");
        });
    }

    @Test
    void everyNeedCanBeToldAndEveryWayWithoutItBelongsToACard() {
        Coaching coaching = new Coaching();
        Set<String> cards = CardLoader.shipped().stream().map(Card::id).collect(Collectors.toSet());
        assertThat(coaching.all()).extracting(Instead::card).isSubsetOf(cards);
        assertThat(coaching.all()).allMatch(one -> one.source().url().startsWith("https://"));
        Set<Need> told = new HashSet<>();
        SHIPPED.all().stream()
                .flatMap(one -> one.items().stream())
                .flatMap(item -> item.options().stream())
                .map(Option::need)
                .filter(Objects::nonNull)
                .forEach(told::add);
        assertThat(told).containsExactlyInAnyOrderElementsOf(Arrays.asList(Need.values()));
        assertThat(coaching.all()).extracting(Instead::need).containsAll(told);
    }
}
