package io.epione.assistant.genome;

import io.epione.profile.person.PatientId;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads what {@link PartsOut} wrote, a row at a time. Not thread-safe. */
final class PartsIn extends InputStream {
    private final PreparedStatement select;
    private byte[] part = new byte[0];
    private int read;
    private int seq;

    PartsIn(Connection connection, PatientId patient, UUID id, SealedKind kind) throws SQLException {
        select = connection.prepareStatement(
                "select bytes from genome_part where patient = ? and import = ? and kind = ? and seq = ?");
        select.setString(1, patient.value());
        select.setObject(2, id);
        select.setString(3, kind.code());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (read == part.length && !next()) {
            return -1;
        }
        int some = Math.min(length, part.length - read);
        System.arraycopy(part, read, bytes, offset, some);
        read += some;
        return some;
    }

    private boolean next() throws IOException {
        try {
            select.setInt(4, seq++);
            try (ResultSet row = select.executeQuery()) {
                part = row.next() ? row.getBytes(1) : new byte[0];
                read = 0;
                return part.length > 0;
            }
        } catch (SQLException e) {
            throw new IOException("a part of a genome could not be read", e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            select.close();
        } catch (SQLException e) {
            throw new IOException("a part of a genome could not be read", e);
        }
    }
}
