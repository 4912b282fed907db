package io.epione.profile.store;

import static io.epione.profile.store.Profiles.NOON;
import static io.epione.profile.store.Profiles.minutesAgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.epione.profile.consent.DataCategory;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.snapshot.EntrySearch;
import io.epione.profile.snapshot.EntrySearch.Criteria;
import io.epione.profile.snapshot.EntrySearch.Kind;
import io.epione.profile.snapshot.EntrySearch.Span;
import io.epione.profile.snapshot.EntrySearch.Topic;
import io.epione.profile.snapshot.EntrySearch.Wanted;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EntrySearchTest {
    private static final Function<Topic, Wanted> ALL = _ -> new Wanted.All();

    private final Profiles ana = person();

    Profiles person() {
        return Profiles.aPerson();
    }

    private final EntrySearch search = new PostgresEntrySearch(TestDatabase.source(), ana.catalog);

    @BeforeEach
    void thereAreEntriesOfSeveralKinds() {
        var push = ana.delivery("a");
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < 10; i++) {
            entries.add(push.glucose(minutesAgo(5 * i), 100 + i));
        }
        entries.add(condition("active", "c1"));
        entries.add(condition("resolved", "c2"));
        push.push(entries, "one");
        var prescribed = ana.delivery("a").method("prescription date-only");
        prescribed.push(medication(prescribed, "m1"));
        var stated = ana.delivery("a").method("statement");
        stated.push(medication(stated, "m2"));
    }

    private Entry condition(String status, String component) {
        var time = EffectiveTime.at(minutesAgo(7), ZoneOffset.UTC);
        var code = new Code(Code.SNOMED, "44054006", "");
        return new Entry.Condition(
                ana.patient, code, status, time, component, ana.delivery("a").provenance("/1"));
    }

    private Entry medication(Profiles.Delivery push, String component) {
        var time = new EffectiveTime(minutesAgo(600), minutesAgo(30), ZoneOffset.UTC);
        var code = new Code(Code.RXNORM, "1", "");
        return new Entry.Medication(ana.patient, code, "active", "", time, component, push.provenance("/2"));
    }

    private List<Entry> found(Function<Topic, Wanted> topics, Set<String> statuses, Span span) {
        var criteria = new Criteria(topics, statuses, span, false, 1000, 0, null);
        List<Entry> found = search.find(ana.everything(), criteria).items();
        assertThat(search.count(ana.everything(), criteria)).isEqualTo(found.size());
        return found;
    }

    private static Function<Topic, Wanted> only(Kind kind, Wanted wanted) {
        return topic -> topic.kind() == kind ? wanted : new Wanted.Nothing();
    }

    @Test
    void pagesOfAllKindsFollowEachOtherWithoutGapOrOverlapInBothOrders() {
        List<Entry> whole = found(ALL, Set.of(), Span.ALWAYS);
        assertThat(whole).hasSize(14);
        for (boolean rising : new boolean[] {false, true}) {
            var read = new ArrayList<Entry>();
            @Nullable String cursor = null;
            do {
                var page =
                        search.find(ana.everything(), new Criteria(ALL, Set.of(), Span.ALWAYS, rising, 3, 0, cursor));
                read.addAll(page.items());
                cursor = page.next();
            } while (cursor != null);
            assertThat(read).containsExactlyElementsOf(rising ? whole.reversed() : whole);
        }
        assertThat(whole).extracting(entry -> entry.effective().start()).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void anOffsetLeavesOutWhatComesBefore() {
        List<Entry> whole = found(ALL, Set.of(), Span.ALWAYS);
        assertThat(search.find(ana.everything(), new Criteria(ALL, Set.of(), Span.ALWAYS, false, 4, 5, null))
                        .items())
                .isEqualTo(whole.subList(5, 9));
    }

    @Test
    void medicinesAreToldApartByTheWordOfTheirMethod() {
        assertThat(found(
                        only(Kind.MEDICATION, new Wanted.ByMethod(Set.of("prescription"), true)),
                        Set.of(),
                        Span.ALWAYS))
                .extracting(Entry::component)
                .containsExactly("m1");
        assertThat(found(
                        only(Kind.MEDICATION, new Wanted.ByMethod(Set.of("prescription"), false)),
                        Set.of(),
                        Span.ALWAYS))
                .extracting(Entry::component)
                .containsExactly("m2");
    }

    @Test
    void aStatusAndASpanNarrowTheSearch() {
        assertThat(found(only(Kind.CONDITION, new Wanted.All()), Set.of("resolved"), Span.ALWAYS))
                .extracting(Entry::component)
                .containsExactly("c2");
        Function<Topic, Wanted> glucose = only(Kind.OBSERVATION, new Wanted.All());
        assertThat(found(glucose, Set.of(), new Span(minutesAgo(20), minutesAgo(10), null, null)))
                .hasSize(2);
        assertThat(found(only(Kind.MEDICATION, new Wanted.All()), Set.of(), new Span(null, null, minutesAgo(40), null)))
                .hasSize(2);
        assertThat(found(only(Kind.MEDICATION, new Wanted.All()), Set.of(), new Span(null, null, minutesAgo(30), null)))
                .isEmpty();
        assertThat(found(ALL, Set.of(), new Span(null, null, null, minutesAgo(30))))
                .hasSize(6);
    }

    @Test
    void whatIsCorrectedIsFoundOnceAsItIsNow() {
        var later = ana.delivery("a").receivedAt(NOON.plus(Duration.ofMinutes(1)));
        later.push(later.glucose(NOON, 55));
        assertThat(found(only(Kind.OBSERVATION, new Wanted.All()), Set.of(), Span.ALWAYS))
                .hasSize(10)
                .contains(later.glucose(NOON, 55));
    }

    @Test
    void whatIsWithheldIsNeitherFoundNorCounted() {
        var scope = ana.reading(EnumSet.of(DataCategory.GLUCOSE));
        var criteria = new Criteria(ALL, Set.of(), Span.ALWAYS, false, 100, 0, null);
        assertThat(search.find(scope, criteria).items()).hasSize(10).allMatch(Entry.Observation.class::isInstance);
        assertThat(search.count(scope, criteria)).isEqualTo(10);
        assertThat(search.count(ana.reading(Set.of()), criteria)).isZero();
    }

    @Test
    void whatIsNoPageIsRefused() {
        for (var criteria : List.of(
                new Criteria(ALL, Set.of(), Span.ALWAYS, false, 0, 0, null),
                new Criteria(ALL, Set.of(), Span.ALWAYS, false, 1, -1, null),
                new Criteria(ALL, Set.of(), Span.ALWAYS, false, 1, 0, "nonsense"))) {
            assertThatThrownBy(() -> search.find(ana.everything(), criteria))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
