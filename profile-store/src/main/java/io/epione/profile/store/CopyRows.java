package io.epione.profile.store;

import io.epione.profile.Micros;
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
    private static final char ASCII_END = 0x80;

    private ByteBuffer bytes = ByteBuffer.allocate(16 * 1024).put(HEADER);
    private final List<Said> said = new ArrayList<>();
    private int texts;

    /** The first text at a place, which later rows often repeat. */
    private record Said(String text, byte[] utf8) {
        private static final Said NOTHING = new Said("", new byte[0]);
    }

    void row(int columns) {
        room(Short.BYTES).putShort((short) columns);
        texts = 0;
    }

    void text(@Nullable String text) {
        if (texts == said.size()) {
            said.add(text == null ? Said.NOTHING : new Said(text, Texts.utf8(text)));
        }
        Said before = said.get(texts++);
        if (text == null) {
            room(Integer.BYTES).putInt(NULL);
        } else if (before.text().equals(text)) {
            bytes(before.utf8());
        } else if (!plain(text)) {
            bytes(Texts.utf8(text));
        }
    }

    private void bytes(byte[] utf8) {
        room(Integer.BYTES + utf8.length).putInt(utf8.length).put(utf8);
    }

    /** Writes a text of ASCII, nearly every one, character by character; false and nothing counted as written for another. */
    private boolean plain(String text) {
        int length = text.length();
        ByteBuffer to = room(Integer.BYTES + length);
        byte[] array = to.array();
        int start = to.position() + Integer.BYTES;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == 0 || c >= ASCII_END) {
                return false;
            }
            array[start + i] = (byte) c;
        }
        to.putInt(length).position(start + length);
        return true;
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
