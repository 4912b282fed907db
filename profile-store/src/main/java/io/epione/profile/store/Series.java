package io.epione.profile.store;

import io.epione.profile.consent.DataCategory;
import io.epione.profile.observation.Code;
import io.epione.profile.person.PatientId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What one source says about one thing.
 *
 * @param layer the layer noted when it was opened; the catalogue of measures goes before it
 * @param findings whether it ever held something else than a quantity
 * @param parts LOINC codes its components have held
 */
record Series(int id, SeriesKey key, String display, DataCategory layer, boolean findings, Set<String> parts) {

    Code code() {
        return new Code(key.system(), key.code(), display);
    }

    boolean is(String kind) {
        return key.kind().equals(kind);
    }

    /** All series of a person. */
    static List<Series> of(Connection connection, PatientId patient) throws SQLException {
        try (var select = connection.prepareStatement("select * from series where patient = ? order by id")) {
            select.setString(1, patient.value());
            var series = new ArrayList<Series>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var key = new SeriesKey(
                            rows.getString("kind"),
                            rows.getString("source"),
                            rows.getString("device"),
                            rows.getString("code_system"),
                            rows.getString("code"),
                            rows.getString("component"));
                    series.add(new Series(
                            rows.getInt("id"),
                            key,
                            rows.getString("display"),
                            DataCategory.valueOf(rows.getString("category")),
                            rows.getBoolean("findings"),
                            Set.of((String[]) rows.getArray("part_codes").getArray())));
                }
            }
            return series;
        }
    }
}
