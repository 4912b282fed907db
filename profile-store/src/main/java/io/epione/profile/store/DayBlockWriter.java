package io.epione.profile.store;

import io.epione.profile.Micros;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** Packs the revisions of a day: column by column, then compressed as a whole. {@link DayBlock} reads them again. */
final class DayBlockWriter {
    private final BlockWriter columns = new BlockWriter();
    private final List<Revision> rows;

    private DayBlockWriter(List<Revision> rows) {
        this.rows = rows;
    }

    /**
     * A block of the revisions, in their order.
     *
     * @param payloads the numbers of the payloads; one without a number is written down with its whole identifier
     */
    static byte[] write(List<Revision> rows, Map<UUID, Integer> payloads) {
        BlockWriter columns = new DayBlockWriter(rows).columns(payloads);
        byte[] compressible = columns.toBytes();
        byte[] noise = columns.noise();
        var block = new BlockWriter();
        block.octet(DayBlock.FORMAT);
        block.unsigned(rows.size());
        block.unsigned(noise.length);
        block.bytes(noise);
        block.unsigned(compressible.length);
        deflate(compressible, block);
        return block.toBytes();
    }

    // The order is that of DayBlock.Column.
    private BlockWriter columns(Map<UUID, Integer> payloads) {
        longs(row -> Micros.of(row.effective()));
        longs(Revision::number);
        since(Revision::effective, row -> row.content().end());
        texts(Revision::zone);
        column(out -> AmountColumn.write(
                out, rows.stream().map(row -> row.content().amount()).toList()));
        texts(row -> row.content().unit());
        texts(row -> row.content().comparator());
        texts(row -> row.content().body());
        texts(Revision::method);
        received();
        since(Revision::receivedAt, Revision::supersededAt);
        longs(row -> payloads.getOrDefault(row.payload(), 0));
        texts(row -> payloads.containsKey(row.payload()) ? null : row.payload().toString());
        texts(Revision::pointer);
        texts(Revision::sentValue);
        texts(Revision::sentUnit);
        return columns;
    }

    private interface Column {
        void write(BlockWriter out);
    }

    private void column(Column column) {
        columns.part(written(column));
    }

    private static BlockWriter written(Column column) {
        var out = new BlockWriter();
        column.write(out);
        return out;
    }

    private void longs(ToLongFunction<Revision> value) {
        column(out -> LongColumn.write(out, rows.stream().mapToLong(value).toArray()));
    }

    /** Of readings pushed one by one the delay varies less than the moment, of those of one file the moment. */
    private void received() {
        long[] moments =
                rows.stream().mapToLong(row -> Micros.of(row.receivedAt())).toArray();
        long[] delays = rows.stream()
                .mapToLong(row -> Micros.of(row.receivedAt()) - Micros.of(row.effective()))
                .toArray();
        BlockWriter asMoments = written(out -> LongColumn.write(out, moments));
        BlockWriter asDelays = written(out -> LongColumn.write(out, delays));
        boolean smaller = asDelays.size() < asMoments.size();
        column(out -> {
            out.octet(smaller ? DayBlock.DELAYS : DayBlock.MOMENTS);
            out.append(smaller ? asDelays : asMoments);
        });
    }

    private void since(Function<Revision, Instant> start, Function<Revision, @Nullable Instant> moment) {
        column(out -> LongColumn.writeNullable(
                out,
                rows.stream()
                        .map(row -> since(start.apply(row), moment.apply(row)))
                        .toList()));
    }

    private static @Nullable Long since(Instant start, @Nullable Instant moment) {
        return moment == null ? null : Micros.of(moment) - Micros.of(start);
    }

    private void texts(Function<Revision, @Nullable String> text) {
        column(out -> TextColumn.write(out, rows.stream().map(text).toList()));
    }

    private static void deflate(byte[] bytes, BlockWriter out) {
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(bytes);
            deflater.finish();
            var buffer = new byte[8192];
            while (!deflater.finished()) {
                out.bytes(Arrays.copyOf(buffer, deflater.deflate(buffer)));
            }
        }
    }
}
