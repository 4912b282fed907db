package io.epione.profile.store;

import io.epione.profile.Micros;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * All revisions of one series and day, packed by {@link DayBlockWriter}, in the order of effective time and number. A
 * column is read when it is first asked for. Not thread-safe.
 */
final class DayBlock {
    static final int FORMAT = 1;
    static final int MOMENTS = 0;
    static final int DELAYS = 1;

    /** In the order in which they are written. */
    private enum Column {
        EFFECTIVE,
        NUMBER,
        END,
        ZONE,
        AMOUNT,
        UNIT,
        COMPARATOR,
        BODY,
        METHOD,
        RECEIVED,
        SUPERSEDED,
        PAYLOAD,
        STRAY_PAYLOAD,
        POINTER,
        SENT_VALUE,
        SENT_UNIT
    }

    private static final byte[] NOTHING = {};

    private final int size;
    private final Map<Column, BlockReader> unread = new EnumMap<>(Column.class);
    private final Map<Column, Object> read = new EnumMap<>(Column.class);

    private DayBlock(int size, BlockReader columns) {
        this.size = size;
        for (Column column : Column.values()) {
            unread.put(column, columns.part());
        }
    }

    static DayBlock of(byte[] block) {
        var in = new BlockReader(block, NOTHING);
        int format = in.octet();
        if (format != FORMAT) {
            throw new IllegalStateException("a sealed day of the unknown format " + format);
        }
        int size = in.count();
        byte[] noise = in.bytes(in.count());
        var columns = new byte[in.count()];
        try (var inflater = new Inflater(true)) {
            inflater.setInput(in.rest());
            if (inflater.inflate(columns) != columns.length) {
                throw new IllegalStateException("a sealed day that is cut short");
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("a sealed day that cannot be unpacked");
        }
        return new DayBlock(size, new BlockReader(columns, noise));
    }

    int size() {
        return size;
    }

    /** Microseconds since 1970. */
    long[] effective() {
        return column(Column.EFFECTIVE, LongColumn::read);
    }

    /** Whether each row counted at a moment: received until then and not superseded yet. */
    boolean[] known(long atMicros) {
        long[] received = received();
        LongColumn.Sparse superseded = since(Column.SUPERSEDED);
        var known = new boolean[size];
        for (int i = 0; i < size; i++) {
            known[i] = received[i] <= atMicros
                    && (!superseded.present()[i] || received[i] + superseded.values()[i] > atMicros);
        }
        return known;
    }

    AmountColumn.Amounts amounts() {
        return column(Column.AMOUNT, AmountColumn::read);
    }

    @Nullable
    String[] units() {
        return texts(Column.UNIT);
    }

    @Nullable
    String[] comparators() {
        return texts(Column.COMPARATOR);
    }

    @Nullable
    String[] methods() {
        return texts(Column.METHOD);
    }

    /** The number of the row's payload, 0 where it has none. */
    int payload(int row) {
        return (int) longs(Column.PAYLOAD)[row];
    }

    Content content(int row) {
        return new Content(
                moment(Column.END, effective(), row),
                amounts().present()[row] ? amounts().values()[row] : null,
                texts(Column.UNIT)[row],
                texts(Column.COMPARATOR)[row],
                texts(Column.BODY)[row]);
    }

    Reconciler.Version version(int row) {
        return new Reconciler.Version(
                (int) longs(Column.NUMBER)[row],
                Micros.instant(received()[row]),
                moment(Column.SUPERSEDED, received(), row),
                content(row));
    }

    /** @param payloads the identifiers of the payloads by their numbers */
    Revision revision(int row, Map<Integer, UUID> payloads) {
        String stray = texts(Column.STRAY_PAYLOAD)[row];
        Reconciler.Version version = version(row);
        return new Revision(
                Micros.instant(effective()[row]),
                version.revision(),
                version.content(),
                text(Column.ZONE, row),
                text(Column.METHOD, row),
                version.receivedAt(),
                version.supersededAt(),
                stray == null ? Objects.requireNonNull(payloads.get(payload(row))) : UUID.fromString(stray),
                text(Column.POINTER, row),
                texts(Column.SENT_VALUE)[row],
                texts(Column.SENT_UNIT)[row]);
    }

    private @Nullable Instant moment(Column column, long[] start, int row) {
        LongColumn.Sparse since = since(column);
        return since.present()[row] ? Micros.instant(start[row] + since.values()[row]) : null;
    }

    private long[] received() {
        return column(Column.RECEIVED, (in, count) -> {
            boolean delays = in.octet() == DELAYS;
            long[] received = LongColumn.read(in, count);
            for (int i = 0; delays && i < count; i++) {
                received[i] += effective()[i];
            }
            return received;
        });
    }

    private long[] longs(Column column) {
        return column(column, LongColumn::read);
    }

    private LongColumn.Sparse since(Column column) {
        return column(column, LongColumn::readNullable);
    }

    private @Nullable String[] texts(Column column) {
        return column(column, TextColumn::read);
    }

    private String text(Column column, int row) {
        return Objects.requireNonNull(texts(column)[row]);
    }

    @SuppressWarnings("unchecked") // a column is always read by the same reader
    private <T> T column(Column column, BiFunction<BlockReader, Integer, T> reader) {
        Object known = read.get(column);
        if (known == null) {
            known = reader.apply(Objects.requireNonNull(unread.get(column)), size);
            read.put(column, known);
        }
        return (T) known;
    }
}
