package io.epione.assistant.monitoring;

import io.epione.assistant.access.Rows;
import io.epione.assistant.monitoring.MonitoringView.Device;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** How many days of the last week devices that sent something then left without any reading; reads only. */
@ApplicationScoped
class OpenDays {
    private static final int DAYS = 7;
    private static final int MOST = 20_000;

    private final Rows sql;
    private final Clock clock;

    OpenDays(Rows sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A device is named where ten people have it; those of fewer stand together, as a name can tell whose it is. */
    List<Device> devices() {
        Instant now = clock.instant();
        return sql.list(
                """
                with worn as (select distinct patient, source, device from series where kind = 'observation' limit ?),
                kept as (
                    select w.source, w.device, (
                        select count(*) from generate_series(0, ? - 1) as ago where exists (
                            select 1 from series s join entry e on e.patient = s.patient and e.series = s.id
                            where (s.patient, s.source, s.device) = (w.patient, w.source, w.device)
                              and s.kind = 'observation' and e.superseded_at is null
                              and e.effective > ?::timestamptz - (ago + 1) * interval '1 day'
                              and e.effective <= ?::timestamptz - ago * interval '1 day')) as days from worn w),
                counted as (select source, device, count(*) as people, sum(days) as days from kept
                    where days > 0 group by source, device)
                select source, case when people < 10 then null else device end as named, sum(people) as people,
                    sum(days) as days from counted group by source, named having sum(people) >= 10 order by 1, 2""",
                row -> {
                    long people = row.getLong("people");
                    double missing = 1 - (double) row.getLong("days") / (people * DAYS);
                    return new Device(row.getString("source"), row.getString("named"), people, missing);
                },
                MOST,
                DAYS,
                now,
                now);
    }
}
