package io.epione.profile.store;

import io.epione.profile.person.PatientId;
import io.epione.profile.person.People;
import io.epione.profile.person.Person;
import io.epione.profile.person.Sex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** People on PostgreSQL. */
@ApplicationScoped
class PostgresPeople implements People {
    private final Transactions transactions;

    @Inject
    PostgresPeople(DataSource source) {
        this.transactions = new Transactions(source);
    }

    @Override
    public Optional<Person> find(PatientId id) {
        return transactions.read(connection -> find(connection, id));
    }

    static Optional<Person> find(Connection connection, PatientId id) throws SQLException {
        try (var select = connection.prepareStatement("select * from person where id = ?")) {
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
                bind(insert, person);
                insert.executeUpdate();
            }
            return find(connection, person.id()).orElseThrow();
        });
    }

    @Override
    public void update(Person person) {
        int changed = transactions.write(connection -> {
            try (var update = connection.prepareStatement("""
                    update person set name = ?, birth_date = ?, sex = ?, zone = ?, country = ?, synthetic = ?
                    where id = ?""")) {
                bind(update, person);
                return update.executeUpdate();
            }
        });
        if (changed == 0) {
            throw new IllegalArgumentException("nobody has that identifier");
        }
    }

    @Override
    public List<Person> all() {
        return transactions.read(connection -> {
            try (var select = connection.prepareStatement("select * from person order by id collate \"C\"")) {
                return people(select);
            }
        });
    }

    private static void bind(PreparedStatement statement, Person person) throws SQLException {
        statement.setString(1, Texts.storable(person.name()));
        statement.setObject(2, person.birthDate());
        statement.setString(3, person.sex().code());
        statement.setString(4, person.zone().getId());
        statement.setString(5, Texts.storable(person.country()));
        statement.setBoolean(6, person.synthetic());
        statement.setString(7, person.id().value());
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
                        rows.getBoolean("synthetic")));
            }
        }
        return people;
    }
}
