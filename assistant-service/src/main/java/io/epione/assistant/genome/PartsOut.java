package io.epione.assistant.genome;

import io.epione.profile.person.PatientId;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;

/** Writes a stream of bytes as rows of a megabyte, in the transaction of its connection. Not thread-safe. */
final class PartsOut extends OutputStream {
    private static final int PART = 1 << 20;

    private final PreparedStatement insert;
    private final byte[] part = new byte[PART];
    private int filled;
    private int seq;

    PartsOut(Connection connection, PatientId patient, UUID id, SealedKind kind) throws SQLException {
        insert = connection.prepareStatement(
                "insert into genome_part (patient, import, kind, seq, bytes) values (?, ?, ?, ?, ?)");
        insert.setString(1, patient.value());
        insert.setObject(2, id);
        insert.setString(3, kind.code());
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int some = Math.min(length - done, PART - filled);
            System.arraycopy(bytes, offset + done, part, filled, some);
            filled += some;
            done += some;
            if (filled == PART) {
                send();
            }
        }
    }

    private void send() throws IOException {
        try {
            insert.setInt(4, seq++);
            insert.setBytes(5, filled == PART ? part : Arrays.copyOf(part, filled));
            insert.executeUpdate();
            filled = 0;
        } catch (SQLException e) {
            throw new IOException("a part of a genome could not be stored", e);
        }
    }

    @Override
    public void close() throws IOException {
        try (insert) {
            if (filled > 0) {
                send();
            }
        } catch (SQLException e) {
            throw new IOException("a part of a genome could not be stored", e);
        }
    }
}
