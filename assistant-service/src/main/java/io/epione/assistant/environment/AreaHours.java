package io.epione.assistant.environment;

import io.epione.assistant.access.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What feeds told of the last two days. Thread-safe. */
@ApplicationScoped
class AreaHours {
    /** How long values are kept. */
    static final Duration KEPT = Duration.ofHours(48);

    private final Rows rows;
    private final EnvironmentFile file;

    @Inject
    AreaHours(Rows rows, EnvironmentFile file) {
        this.rows = rows;
        this.file = file;
    }

    /** An area that a feed has told of. */
    record Area(String area, String name) {}

    /** Takes the place of what the same client told of the hour before; an older issue changes nothing. */
    int store(String client, List<AreaHour> hours, Instant now) {
        rows.update("delete from environment_report where hour < ?", now.minus(KEPT));
        int stored = 0;
        for (AreaHour hour : hours) {
            stored += rows.update(
                    """
                    insert into environment_report values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (area, client, hour) do update set
                        area_name = excluded.area_name, aqi = excluded.aqi, pm25 = excluded.pm25,
                        temperature = excluded.temperature, heat_index = excluded.heat_index,
                        source_name = excluded.source_name, source_url = excluded.source_url,
                        issued = excluded.issued, fresh_for = excluded.fresh_for
                    where environment_report.issued <= excluded.issued
                    """,
                    hour.area(),
                    client,
                    hour.hour(),
                    hour.name(),
                    hour.aqi(),
                    hour.pm25(),
                    hour.temperature(),
                    hour.heatIndex(),
                    hour.issue().source(),
                    hour.issue().url(),
                    hour.issue().at(),
                    (int) hour.issue().freshFor().toMinutes());
        }
        return stored;
    }

    /** What is known of an area, of hours that began; by the feeds and by the file. */
    List<AreaHour> of(String area, Instant now) {
        List<AreaHour> told = new ArrayList<>(rows.list(
                "select * from environment_report where area = ? and hour <= ? and hour >= ?",
                AreaHours::read,
                area,
                now,
                now.minus(KEPT)));
        file.hours(now).stream()
                .filter(hour -> hour.area().equals(area) && !hour.hour().isAfter(now))
                .forEach(told::add);
        return told;
    }

    /** The areas that can be named, by their names. */
    List<Area> areas(Instant now) {
        List<Area> areas = new ArrayList<>(rows.list(
                "select area, max(area_name) from environment_report group by area",
                row -> new Area(row.getString(1), row.getString(2))));
        file.hours(now).stream()
                .map(hour -> new Area(hour.area(), hour.name()))
                .filter(area -> areas.stream().noneMatch(known -> known.area().equals(area.area())))
                .distinct()
                .forEach(areas::add);
        return areas.stream().sorted(Comparator.comparing(Area::name)).toList();
    }

    Optional<Area> area(String area, Instant now) {
        return areas(now).stream().filter(known -> known.area().equals(area)).findFirst();
    }

    private static AreaHour read(ResultSet row) throws SQLException {
        return new AreaHour(
                row.getString("area"),
                row.getString("area_name"),
                Objects.requireNonNull(Rows.instant(row, "hour")),
                row.getObject("aqi", Integer.class),
                number(row, "pm25"),
                number(row, "temperature"),
                number(row, "heat_index"),
                new AreaHour.Issue(
                        row.getString("source_name"),
                        row.getString("source_url"),
                        Objects.requireNonNull(Rows.instant(row, "issued")),
                        Duration.ofMinutes(row.getInt("fresh_for"))));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Double.class);
    }
}
