package io.epione.assistant.monitoring;

import io.epione.assistant.access.Rows;
import io.epione.assistant.monitoring.MonitoringView.Calibration;
import io.epione.assistant.monitoring.MonitoringView.Device;
import io.epione.assistant.monitoring.MonitoringView.Feed;
import io.epione.assistant.monitoring.MonitoringView.Missing;
import io.epione.assistant.monitoring.MonitoringView.PastAlarm;
import io.epione.assistant.monitoring.MonitoringView.Reached;
import io.epione.assistant.monitoring.MonitoringView.Subgroup;
import io.epione.models.forecast.GlucoseForecaster;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Counts over many people, from the tables of others; reads only. */
@ApplicationScoped
class Figures {
    private static final int NEWEST = 20_000;
    private static final int LISTED = 200;
    private static final int FEW = 10;
    /** How old somebody is, in four groups. Takes the date of today three times. */
    private static final String AGE_GROUP = """
            case when p.birth_date is null then 'unknown'
                 when p.birth_date > ?::date - interval '18 years' then 'under 18'
                 when p.birth_date > ?::date - interval '45 years' then '18 to 44'
                 when p.birth_date > ?::date - interval '65 years' then '45 to 64'
                 else '65 and over' end""";
    /** The newest word of each model on each person. Takes how many assessments back. */
    private static final String NEWEST_WORDS = """
            with newest as (
                select distinct on (patient, model) patient, model, kind, body from assessment
                where seq > (select last_value from assessment_seq_seq) - ?
                order by patient, model, seq desc)
            """;

    private final Rows sql;
    private final OpenDays openDays;
    private final Clock clock;

    Figures(Rows sql, OpenDays openDays, Clock clock) {
        this.sql = sql;
        this.openDays = openDays;
        this.clock = clock;
    }

    List<PastAlarm> alarms() {
        return sql.list(
                "select * from input_alarm order by id desc limit " + LISTED,
                row -> new PastAlarm(
                        row.getString("source"),
                        row.getString("measure"),
                        row.getDouble("factor"),
                        Objects.requireNonNull(Rows.instant(row, "raised_at")),
                        Rows.instant(row, "over_at")));
    }

    /** Of the newest assessments; how many people stand behind each. */
    List<Missing> missing() {
        return sql.list(
                NEWEST_WORDS + """
                , all_of as (select model, count(*) as people from newest group by model)
                select n.model, p ->> 'input' as input, p ->> 'code' as code, count(*) as people, max(a.people) as of
                from newest n join all_of a on a.model = n.model
                cross join lateral json_array_elements(n.body -> 'problems') p
                where n.kind = 'not-assessable'
                group by n.model, input, code order by n.model, people desc, input, code""",
                row -> new Missing(
                        row.getString("model"),
                        row.getString("input"),
                        row.getString("code"),
                        row.getLong("people"),
                        row.getLong("of")),
                NEWEST);
    }

    List<Feed> feeds() {
        return sql.list(
                """
                select source, measure, count(*) as regular, count(stopped_at) as silent from live_feed
                where silence_ms is not null group by source, measure order by source, measure""",
                row -> new Feed(
                        row.getString("source"),
                        row.getString("measure"),
                        row.getLong("regular"),
                        row.getLong("silent")));
    }

    List<Device> devices() {
        return openDays.devices();
    }

    /** Only who agreed to be counted is counted. */
    List<Subgroup> subgroups() {
        return sql.list(
                "select p.sex, " + AGE_GROUP + """
                 as age, count(*) as people, sum(f.judged) as judged, sum(f.inside) as inside
                from forecast_person f join person p on p.id = f.patient
                join consent c on c.patient = f.patient and c.purpose = 'research' and c.granted
                group by p.sex, age order by p.sex, age""",
                row -> {
                    long people = row.getLong("people");
                    long judged = row.getLong("judged");
                    return people < FEW
                            ? new Subgroup(row.getString("sex"), row.getString("age"), null, null, null)
                            : new Subgroup(
                                    row.getString("sex"),
                                    row.getString("age"),
                                    people,
                                    judged,
                                    judged == 0 ? null : row.getDouble("inside") / judged);
                },
                today(),
                today(),
                today());
    }

    /** Whom each model answered, of those who agreed to be counted; groups of fewer than ten are left out. */
    List<Reached> reached() {
        return sql.list(
                NEWEST_WORDS + "select n.model, p.sex, " + AGE_GROUP + """
                 as age, count(*) as people, count(*) filter (where n.kind = 'assessed') as answered
                from newest n join person p on p.id = n.patient
                join consent c on c.patient = n.patient and c.purpose = 'research' and c.granted
                group by n.model, p.sex, age having count(*) >= ? order by n.model, p.sex, age""",
                row -> new Reached(
                        row.getString("model"),
                        row.getString("sex"),
                        row.getString("age"),
                        row.getLong("people"),
                        row.getLong("answered")),
                NEWEST,
                today(),
                today(),
                today(),
                FEW);
    }

    /** The models that gave an answer, and of how many people it is the newest word. */
    Map<String, Long> answered() {
        return sql.list(NEWEST_WORDS + """
                        select model, count(*) from newest where kind = 'assessed' group by model""", row -> Map.entry(row.getString(1), row.getLong(2)), NEWEST).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Calibration calibration() {
        return sql.list(
                        "select coalesce(sum(judged), 0) as judged, coalesce(sum(inside), 0) as inside from forecast_person",
                        row -> {
                            long judged = row.getLong("judged");
                            long inside = row.getLong("inside");
                            return new Calibration(
                                    judged,
                                    inside,
                                    judged == 0 ? null : (double) inside / judged,
                                    1 - GlucoseForecaster.MISSED);
                        })
                .getFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
