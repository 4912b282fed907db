package io.epione.profile.store;

import io.epione.profile.Micros;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.People;
import io.epione.profile.person.Person;
import io.epione.profile.person.Sex;
import io.epione.profile.person.ZoneHistory;
import io.epione.profile.person.ZoneHistory.Stay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** People on PostgreSQL. */
@ApplicationScoped
class PostgresPeople implements People {
    private static final String WITH_ZONES = """
            select p.*, z.zones_since, z.zones from person p cross join lateral (
                select array_agg((extract(epoch from s.since) * 1000000)::bigint order by s.since) as zones_since,
                       array_agg(s.zone order by s.since) as zones
                from person_zone s where s.patient = p.id) z
            """;

    private final Transactions transactions;

    @Inject
    PostgresPeople(DataSource source) {
        this.transactions = new Transactions(source);
    }

    @Override
    public Optional<Person> find(PatientId id) {
        return transactions.single(connection -> find(connection, id));
    }

    static Optional<Person> find(Connection connection, PatientId id) throws SQLException {
        try (var select = connection.prepareStatement(WITH_ZONES + "where p.id = ?")) {
            select.setString(1, id.value());
            return people(select).stream().findFirst();
        }
    }

    @Override
    public Person createIfAbsent(Person person) {
        return transactions.write(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into person (name, birth_date, sex, zone, country, synthetic, id)
                    values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
                bind(insert, person, person.zone().getId());
                if (insert.executeUpdate() > 0) {
                    for (Stay stay : person.zones().stays()) {
                        note(connection, person.id(), stay);
                    }
                }
            }
            return find(connection, person.id()).orElseThrow();
        });
    }

    @Override
    public void update(Person person) {
        int changed = transactions.write(connection -> {
            try (var update = connection.prepareStatement("""
                    update person set name = ?, birth_date = ?, sex = ?, country = ?, synthetic = ?
                    where id = ?""")) {
                bind(update, person, null);
                return update.executeUpdate();
            }
        });
        if (changed == 0) {
            throw new IllegalArgumentException("nobody has that identifier");
        }
    }

    @Override
    public Person moved(PatientId id, ZoneId zone, Instant from) {
        return transactions.write(connection -> {
            note(connection, id, new Stay(from, zone));
            try (var update = connection.prepareStatement("""
                    update person set zone = (select s.zone from person_zone s where s.patient = id
                                              order by s.since desc limit 1)
                    where id = ?""")) {
                update.setString(1, id.value());
                update.executeUpdate();
            }
            return find(connection, id).orElseThrow(() -> new IllegalArgumentException("nobody has that identifier"));
        });
    }

    private static void note(Connection connection, PatientId id, Stay stay) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into person_zone (patient, since, zone) values (?, ?, ?)
                on conflict (patient, since) do update set zone = excluded.zone""")) {
            insert.setString(1, id.value());
            insert.setObject(2, Columns.time(stay.from()));
            insert.setString(3, stay.zone().getId());
            insert.executeUpdate();
        }
    }

    @Override
    public List<Person> all() {
        return transactions.read(connection -> {
            try (var select = connection.prepareStatement(WITH_ZONES + "order by p.id collate \"C\"")) {
                return people(select);
            }
        });
    }

    /** @param zone null where the statement leaves it alone */
    private static void bind(PreparedStatement statement, Person person, @Nullable String zone) throws SQLException {
        int column = 1;
        statement.setString(column++, Texts.storable(person.name()));
        statement.setObject(column++, person.birthDate());
        statement.setString(column++, person.sex().code());
        if (zone != null) {
            statement.setString(column++, zone);
        }
        statement.setString(column++, Texts.storable(person.country()));
        statement.setBoolean(column++, person.synthetic());
        statement.setString(column, person.id().value());
    }

    private static List<Person> people(PreparedStatement select) throws SQLException {
        var people = new ArrayList<Person>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                people.add(new Person(
                        new PatientId(rows.getString("id")),
                        rows.getString("name"),
                        rows.getObject("birth_date", LocalDate.class),
                        Sex.of(rows.getString("sex")),
                        ZoneId.of(rows.getString("zone")),
                        rows.getString("country"),
                        rows.getBoolean("synthetic"),
                        zones(rows)));
            }
        }
        return people;
    }

    private static ZoneHistory zones(ResultSet rows) throws SQLException {
        Long[] micros = (Long[]) rows.getArray("zones_since").getArray();
        String[] zones = (String[]) rows.getArray("zones").getArray();
        var stays = new ArrayList<Stay>();
        for (int i = 0; i < zones.length; i++) {
            stays.add(new Stay(Micros.instant(micros[i]), ZoneId.of(zones[i])));
        }
        return new ZoneHistory(stays);
    }
}
