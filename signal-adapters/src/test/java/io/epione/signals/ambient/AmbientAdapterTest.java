package io.epione.signals.ambient;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.observation.Entry;
import io.epione.profile.observation.NoticedEvents;
import io.epione.signals.mapping.MappedAdapterContract;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class AmbientAdapterTest extends MappedAdapterContract {
    AmbientAdapterTest() {
        super(new AmbientAdapter());
    }

    private final List<Entry.Event> evening = events(happy("evening.json"));

    @Test
    void whatASensorNoticedIsAnEventOfThatSensor() {
        assertThat(evening)
                .extracting(event -> event.code().code())
                .containsExactly("bed-exit", "walk", "fall", "daily-activity");
        assertThat(evening).allSatisfy(event -> {
            assertThat(event.provenance().device()).isEqualTo("radar bedroom-2");
            assertThat(event.provenance().method()).isEqualTo("ambient");
            assertThat(event.effective().zone()).isEqualTo(ZoneOffset.ofHours(1));
        });
        assertThat(evening.get(1).details()).hasSize(1);
        assertThat(evening.get(3).text()).isEqualTo("Cooking");
        assertThat(evening.get(3).effective().end()).isEqualTo(Instant.parse("2026-11-20T11:25:00Z"));
    }

    @Test
    void aFallIsOneThatRulesKnow() {
        assertThat(NoticedEvents.of(evening.get(2))).contains(NoticedEvents.FALL);
    }

    @Test
    void whatItSawOrHeardIsNotTakenAndTheRestIs() {
        String body = """
                {"sensor": {"id": "s"}, "events": [
                 {"type": "audio", "time": "2026-11-20T02:00:00Z", "data": "AAAA"},
                 {"type": "bed-exit", "time": "2026-11-20T02:10:00Z"}]}""";
        assertThat(refused(body)).containsExactly(Tuple.tuple("/events/0", "unsupported"));
        assertThat(events(read(body))).hasSize(1);
    }
}
