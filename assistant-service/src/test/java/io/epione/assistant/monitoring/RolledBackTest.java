package io.epione.assistant.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.person.PatientId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RolledBackTest {
    private static final int DELIVERED = 5;

    private final InputMonitor monitor;
    private final WatchedRows rows;
    private final Clock clock;
    private final String source = "csv/" + UUID.randomUUID();

    @Inject
    RolledBackTest(InputMonitor monitor, WatchedRows rows, Clock clock) {
        this.monitor = monitor;
        this.rows = rows;
        this.clock = clock;
    }

    /** A delivery that could not be stored is sent again, and would count twice. */
    @Test
    void aDeliveryThatIsRolledBackNeverCame() {
        QuarkusTransaction.begin();
        monitor.saw(readings(), List.of());
        QuarkusTransaction.rollback();
        assertThat(seen()).isZero();

        QuarkusTransaction.begin();
        monitor.saw(readings(), List.of());
        assertThat(seen()).isZero();
        QuarkusTransaction.commit();
        assertThat(seen()).isEqualTo(DELIVERED);
    }

    private long seen() {
        monitor.write();
        return rows.all().stream()
                .filter(row -> row.key().source().equals(source))
                .mapToLong(row -> row.state().readings())
                .sum();
    }

    private List<Entry> readings() {
        Instant now = clock.instant();
        return IntStream.range(0, DELIVERED)
                .<Entry>mapToObj(i -> new Entry.Observation(
                        new PatientId("p-rolled-back"),
                        Code.loinc("8867-4"),
                        Quantity.of(60 + i, "/min"),
                        EffectiveTime.at(now.minusSeconds(60L * i), ZoneOffset.UTC),
                        new Provenance(source, "watch", "", now, UUID.randomUUID(), "", null, null)))
                .toList();
    }
}
