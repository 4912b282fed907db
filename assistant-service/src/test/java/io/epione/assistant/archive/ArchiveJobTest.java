package io.epione.assistant.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopClient;
import io.epione.assistant.escalation.LoopTables;
import io.epione.profile.person.PatientId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArchiveJobTest {
    private final ArchiveJob job;
    private final LoopClient loop;
    private final LoopTables tables;
    private final SignedTokens tokens;
    private final Clock clock;
    private final String patient = "p-" + UUID.randomUUID();

    @Inject
    ArchiveJobTest(ArchiveJob job, LoopClient loop, LoopTables tables, SignedTokens tokens, Clock clock) {
        this.job = job;
        this.loop = loop;
        this.tables = tables;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Test
    void theJobIsPlannedByTheStart() {
        assertThat(tables.count("select count(*) from scheduled_tasks where task_name = 'archive'"))
                .isEqualTo(1);
    }

    @Test
    void aDayIsPackedAWeekAfterTheLastDelivery() {
        tokens.patient(patient);
        Instant day = Instant.parse("2026-01-05T00:00:00Z");
        loop.pushed(
                patient,
                IntStream.range(0, 288)
                        .mapToObj(i -> day.plus(Duration.ofMinutes(5L * i)) + ",2339-0,104,mg/dL,sensor")
                        .collect(Collectors.joining("\n")));
        job.tidy(new PatientId(patient), clock.instant().plus(Duration.ofDays(6)));
        assertThat(rows("entry")).isEqualTo(288);

        job.tidy(new PatientId(patient), clock.instant().plus(Duration.ofDays(8)));
        assertThat(rows("entry")).isZero();
        assertThat(rows("sealed_day")).isEqualTo(1);
        assertThat(tables.count("select count(*) from raw_payload where patient = ? and body is not null", patient))
                .as("deliveries are kept for ever where nothing else is set")
                .isEqualTo(1);
    }

    private long rows(String table) {
        return tables.count("select count(*) from " + table + " where patient = ?", patient);
    }
}
