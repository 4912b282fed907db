package io.epione.profile.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes the parts of a block: small numbers take few bytes. Bytes without a pattern are kept apart, as a compression
 * would make them larger, and everything beside them too.
 */
final class BlockWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream noise = new ByteArrayOutputStream();

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    byte[] noise() {
        return noise.toByteArray();
    }

    int size() {
        return bytes.size() + noise.size();
    }

    void octet(int value) {
        bytes.write(value);
    }

    /** Seven bits to a byte, the lowest first. */
    void unsigned(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    /** Numbers near zero, of either sign, take few bytes. */
    void signed(long value) {
        unsigned(value << 1 ^ value >> 63);
    }

    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        unsigned(utf8.length);
        bytes.writeBytes(utf8);
    }

    void bytes(byte[] some) {
        bytes.writeBytes(some);
    }

    void noise(byte[] some) {
        noise.writeBytes(some);
    }

    void append(BlockWriter other) {
        bytes.writeBytes(other.toBytes());
        noise.writeBytes(other.noise());
    }

    /** Something that a reader can pass over. */
    void part(BlockWriter part) {
        unsigned(part.bytes.size());
        unsigned(part.noise.size());
        append(part);
    }
}
