package io.epione.profile.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows in the binary form of COPY, in which the database parses nothing. Not thread-safe. */
final class CopyRows {
    private static final byte[] HEADER =
            Arrays.copyOf(new byte[] {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0}, 19);
    /** The database counts microseconds since the year 2000. */
    private static final long MICROS_OF_2000 = Micros.of(Instant.parse("2000-01-01T00:00:00Z"));

    private static final int NULL = -1;
    private static final int END = -1;

    private ByteBuffer bytes = ByteBuffer.allocate(16 * 1024).put(HEADER);
    private final List<Said> said = new ArrayList<>();
    private int texts;

    /** A text of the row before, which the next one often repeats at the same place. */
    private record Said(String text, byte[] utf8) {
        private static final Said NOTHING = new Said("", new byte[0]);
    }

    void row(int columns) {
        room(Short.BYTES).putShort((short) columns);
        texts = 0;
    }

    void text(@Nullable String text) {
        if (texts == said.size()) {
            said.add(Said.NOTHING);
        }
        int place = texts++;
        if (text == null) {
            room(Integer.BYTES).putInt(NULL);
        } else {
            byte[] utf8 = utf8(place, text);
            room(Integer.BYTES + utf8.length).putInt(utf8.length).put(utf8);
        }
    }

    private byte[] utf8(int place, String text) {
        if (!said.get(place).text().equals(text)) {
            said.set(place, new Said(text, Texts.utf8(text)));
        }
        return said.get(place).utf8();
    }

    void number(int number) {
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(number);
    }

    void amount(@Nullable Double amount) {
        if (amount == null) {
            room(Integer.BYTES).putInt(NULL);
        } else {
            room(Integer.BYTES + Double.BYTES).putInt(Double.BYTES).putDouble(amount);
        }
    }

    void time(@Nullable Instant time) {
        if (time == null) {
            room(Integer.BYTES).putInt(NULL);
        } else {
            room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(Micros.of(time) - MICROS_OF_2000);
        }
    }

    void uuid(UUID uuid) {
        room(Integer.BYTES + 2 * Long.BYTES)
                .putInt(2 * Long.BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits());
    }

    /** @param table with its columns in brackets */
    void into(Connection connection, String table) throws SQLException {
        room(Short.BYTES).putShort((short) END);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + table + " from stdin (format binary)",
                            new ByteArrayInputStream(bytes.array(), 0, bytes.position()));
        } catch (IOException e) {
            throw new SQLException("rows could not be sent", e);
        }
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            int size = Math.addExact(bytes.position(), Math.max(bytes.capacity(), more));
            bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), size)).position(bytes.position());
        }
        return bytes;
    }
}
