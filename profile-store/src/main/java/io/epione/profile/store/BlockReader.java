package io.epione.profile.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link BlockWriter} wrote. Not thread-safe. */
final class BlockReader {
    private final byte[] bytes;
    private final byte[] noise;
    private int at;
    private int noiseAt;

    BlockReader(byte[] bytes, byte[] noise) {
        this(bytes, noise, 0, 0);
    }

    private BlockReader(byte[] bytes, byte[] noise, int at, int noiseAt) {
        this.bytes = bytes;
        this.noise = noise;
        this.at = at;
        this.noiseAt = noiseAt;
    }

    int octet() {
        return bytes[at++] & 0xFF;
    }

    long unsigned() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    long signed() {
        long value = unsigned();
        return value >>> 1 ^ -(value & 1);
    }

    int count() {
        return Math.toIntExact(unsigned());
    }

    String text() {
        int length = count();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    /** All that is left. */
    ByteBuffer rest() {
        return ByteBuffer.wrap(bytes, at, bytes.length - at);
    }

    byte[] bytes(int length) {
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /** Adds as many bytes to numbers, at a place in each. */
    void add(boolean noisy, int shift, long[] numbers) {
        byte[] from = noisy ? noise : bytes;
        int start = noisy ? noiseAt : at;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] |= (from[start + i] & 0xFFL) << shift;
        }
        if (noisy) {
            noiseAt += numbers.length;
        } else {
            at += numbers.length;
        }
    }

    /** A reader of the next part; this one goes on behind it. */
    BlockReader part() {
        int length = count();
        int noiseLength = count();
        var part = new BlockReader(bytes, noise, at, noiseAt);
        at += length;
        noiseAt += noiseLength;
        return part;
    }
}
