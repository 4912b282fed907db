package io.epione.profile.store;

import static io.epione.profile.store.Profiles.minutesAgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.epione.profile.consent.DataCategory;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Value;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.snapshot.ProfileReader.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObservationPagesTest {
    private final Profiles ana = person();

    Profiles person() {
        return Profiles.aPerson();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrOverlap() {
        var one = ana.delivery("a");
        var two = ana.delivery("b");
        var all = new ArrayList<Entry>();
        for (int i = 0; i < 25; i++) {
            all.add(one.glucose(minutesAgo(5 * i), 100 + i));
            all.add(two.glucose(minutesAgo(5 * i), 200 + i));
        }
        one.push(all, "both");

        var read = new ArrayList<Entry.Observation>();
        @Nullable String cursor = null;
        int pages = 0;
        do {
            var page = ana.reader.observations(ana.everything(), new Query("glucose", null, null, 7, cursor));
            read.addAll(page.items());
            cursor = page.next();
            pages++;
        } while (cursor != null);
        assertThat(pages).isEqualTo(8);
        assertThat(read).hasSize(50).doesNotHaveDuplicates();
        assertThat(read)
                .extracting(o -> o.effective().start())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void onlyTheAskedCodeAndTimeAreRead() {
        var push = ana.delivery("a");
        push.push(
                push.glucose(minutesAgo(10), 100),
                push.glucose(minutesAgo(5), 101),
                push.observation("29463-7", minutesAgo(5), 70, "kg"));
        var page =
                ana.reader.observations(ana.everything(), new Query("2339-0", minutesAgo(10), minutesAgo(5), 10, null));
        assertThat(page.items())
                .singleElement()
                .satisfies(o -> assertThat(o.value()).isEqualTo(Quantity.of(100, "mg/dL")));
        assertThat(page.next()).isNull();
    }

    @Test
    void aCodeThatWasRewrittenStillFindsItsMeasure() {
        var push = ana.delivery("a");
        push.push(push.glucose(minutesAgo(10), 100));
        assertThat(ana.reader
                        .observations(ana.everything(), new Query("99504-3", null, null, 10, null))
                        .items())
                .hasSize(1);
    }

    @Test
    void apartOfAPanelIsFoundByItsOwnCode() {
        var push = ana.delivery("fhir");
        push.push(push.observation(
                Code.loinc("85354-9"),
                minutesAgo(60),
                new Value.Components(List.of(
                        new Value.Component(Code.loinc("8480-6"), Quantity.of(120, "mm[Hg]")),
                        new Value.Component(Code.loinc("8462-4"), Quantity.of(80, "mm[Hg]"))))));
        for (String code : List.of("systolic", "8480-6")) {
            assertThat(ana.reader
                            .observations(ana.everything(), new Query(code, null, null, 10, null))
                            .items())
                    .singleElement()
                    .satisfies(o -> assertThat(o.value()).isEqualTo(Quantity.of(120, "mm[Hg]")));
        }
    }

    @Test
    void closedLayersDoNotAppear() {
        var push = ana.delivery("a");
        push.push(push.glucose(minutesAgo(10), 100), push.observation("29463-7", minutesAgo(5), 70, "kg"));
        var page = ana.reader.observations(
                ana.reading(Set.of(DataCategory.RECORDS)), new Query(null, null, null, 10, null));
        assertThat(page.items()).extracting(o -> o.code().code()).containsExactly("29463-7");
    }

    @Test
    void aBadLimitOrCursorIsRefused() {
        for (int limit : new int[] {0, -1, 1001}) {
            assertThatThrownBy(
                            () -> ana.reader.observations(ana.everything(), new Query(null, null, null, limit, null)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (String cursor : List.of("", "x", "'; drop table entry; --", "MTox____", "OTIyMzM3MjAzNjg1NDc3NTgwNzox")) {
            assertThatThrownBy(() -> ana.reader.observations(ana.everything(), new Query(null, null, null, 10, cursor)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("drop");
        }
    }
}
