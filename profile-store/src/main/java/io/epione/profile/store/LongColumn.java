package io.epione.profile.store;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of whole numbers. What is common to all is written once: the first one, the greatest common divisor of the
 * distances from it, and the least of what then remains of each, or of each less its forerunner, whichever is smaller.
 * The remainders follow byte by byte, all lowest bytes first, so that what repeats lies together for the compression.
 */
final class LongColumn {
    /** The share of the largest possible entropy above which bytes are taken for random. */
    private static final double NOISE = 0.85;

    private LongColumn() {}

    /** What is read of a column with nulls; the value of one that is not present means nothing. */
    record Sparse(long[] values, boolean[] present) {}

    static void write(BlockWriter out, long[] values) {
        if (values.length == 0) {
            return;
        }
        long first = values[0];
        long step = step(values);
        out.signed(first);
        out.unsigned(step);
        if (step == 0) {
            return;
        }
        var steps = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            steps[i] = (values[i] - first) / step;
        }
        long[] differences = steps.clone();
        for (int i = 1; i < steps.length; i++) {
            differences[i] = steps[i] - steps[i - 1];
        }
        boolean differ = bits(differences) < bits(steps);
        out.octet(differ ? 1 : 0);
        writeBytes(out, differ ? differences : steps);
    }

    static long[] read(BlockReader in, int count) {
        var values = new long[count];
        if (count == 0) {
            return values;
        }
        long first = in.signed();
        long step = in.unsigned();
        boolean differ = step != 0 && in.octet() == 1;
        if (step != 0) {
            readBytes(in, values);
        }
        long steps = 0;
        for (int i = 0; i < count; i++) {
            steps = differ ? steps + values[i] : values[i];
            values[i] = first + steps * step;
        }
        return values;
    }

    /** The same with nulls: first which are present, then those. */
    static void writeNullable(BlockWriter out, List<@Nullable Long> values) {
        write(out, values.stream().mapToLong(v -> v == null ? 0 : 1).toArray());
        write(
                out,
                values.stream()
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .toArray());
    }

    static Sparse readNullable(BlockReader in, int count) {
        long[] values = read(in, count);
        var present = new boolean[count];
        int some = 0;
        for (int i = 0; i < count; i++) {
            present[i] = values[i] == 1;
            some += (int) values[i];
        }
        long[] those = read(in, some);
        for (int i = count - 1; i >= 0; i--) {
            values[i] = present[i] ? those[--some] : 0;
        }
        return new Sparse(values, present);
    }

    /** The greatest common divisor of the distances from the first; 1 where a distance is too far for a long. */
    private static long step(long[] values) {
        long step = 0;
        for (long value : values) {
            long distance = value - values[0];
            boolean overflows = ((value ^ values[0]) & (value ^ distance)) < 0;
            if (overflows || distance == Long.MIN_VALUE) {
                return 1;
            }
            if (step != 1 && distance != 0) {
                step = BigInteger.valueOf(step)
                        .gcd(BigInteger.valueOf(distance))
                        .longValue();
            }
        }
        return step;
    }

    private static long least(long[] values) {
        long least = values[0];
        for (long value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    private static long bits(long[] values) {
        long least = least(values);
        long bits = 0;
        for (long value : values) {
            bits += Long.SIZE - Long.numberOfLeadingZeros(value - least);
        }
        return bits;
    }

    private static void writeBytes(BlockWriter out, long[] values) {
        long least = least(values);
        long all = 0;
        for (long value : values) {
            all |= value - least;
        }
        int width = (Long.SIZE - Long.numberOfLeadingZeros(all) + 7) / 8;
        var places = new byte[width][values.length];
        int noisy = 0;
        for (int place = 0; place < width; place++) {
            for (int i = 0; i < values.length; i++) {
                places[place][i] = (byte) (values[i] - least >>> place * 8);
            }
            noisy |= isNoise(places[place]) ? 1 << place : 0;
        }
        out.signed(least);
        out.octet(width);
        out.octet(noisy);
        for (int place = 0; place < width; place++) {
            if ((noisy >> place & 1) == 1) {
                out.noise(places[place]);
            } else {
                out.bytes(places[place]);
            }
        }
    }

    /** Whether most values of a byte occur about as often: nothing is to be gained then by giving some shorter names. */
    private static boolean isNoise(byte[] bytes) {
        var counts = new int[256];
        for (byte each : bytes) {
            counts[each & 0xFF]++;
        }
        double bits = 0;
        for (int count : counts) {
            bits += count == 0 ? 0 : count * Math.log((double) bytes.length / count);
        }
        return bits > NOISE * bytes.length * Math.log(Math.min(bytes.length, 256));
    }

    private static void readBytes(BlockReader in, long[] into) {
        long least = in.signed();
        int width = in.octet();
        int noisy = in.octet();
        for (int place = 0; place < width; place++) {
            in.add((noisy >> place & 1) == 1, place * 8, into);
        }
        for (int i = 0; i < into.length; i++) {
            into[i] += least;
        }
    }
}
