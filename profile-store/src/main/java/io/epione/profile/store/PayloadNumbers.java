package io.epione.profile.store;

import io.epione.profile.person.PatientId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The short names of a person's payloads: they are counted in the order in which they came. */
final class PayloadNumbers {
    private final Connection connection;
    private final PatientId patient;

    PayloadNumbers(Connection connection, PatientId patient) {
        this.connection = connection;
        this.patient = patient;
    }

    Map<UUID, Integer> of(Collection<UUID> ids) throws SQLException {
        var numbers = new HashMap<UUID, Integer>();
        each("id = any(?::uuid[])", "uuid", ids, numbers::put);
        return numbers;
    }

    Map<Integer, UUID> ids(Collection<Integer> numbers) throws SQLException {
        var ids = new HashMap<Integer, UUID>();
        each("number = any(?::int[])", "int4", numbers, (id, number) -> ids.put(number, id));
        return ids;
    }

    private interface Each {
        void take(UUID id, Integer number);
    }

    private void each(String condition, String type, Collection<?> wanted, Each each) throws SQLException {
        if (wanted.isEmpty()) {
            return;
        }
        try (var select =
                connection.prepareStatement("select id, number from raw_payload where patient = ? and " + condition)) {
            select.setString(1, patient.value());
            select.setArray(
                    2, connection.createArrayOf(type, wanted.stream().distinct().toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    each.take(rows.getObject(1, UUID.class), rows.getInt(2));
                }
            }
        }
    }
}
