package io.epione.signals.genome;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs bytes as files are packed. */
public final class Packed {
    private static final int BLOCK = 65_280;

    private Packed() {}

    public static byte[] gzip(byte[]... members) throws IOException {
        var out = new ByteArrayOutputStream();
        for (byte[] member : members) {
            try (var gzip = new GZIPOutputStream(out)) {
                gzip.write(member);
            }
        }
        return out.toByteArray();
    }

    public static byte[] zip(byte[]... files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < files.length; i++) {
                zip.putNextEntry(new ZipEntry("file" + i + ".txt"));
                zip.write(files[i]);
            }
        }
        return out.toByteArray();
    }

    /** In blocks with their size in an extra field, the last one empty. */
    public static byte[] bgzip(byte[] body) throws IOException {
        var out = new ByteArrayOutputStream();
        for (int from = 0; from < body.length; from += BLOCK) {
            block(out, body, from, Math.min(BLOCK, body.length - from));
        }
        block(out, body, 0, 0);
        return out.toByteArray();
    }

    private static void block(ByteArrayOutputStream out, byte[] body, int from, int length) throws IOException {
        var deflater = new Deflater(6, true);
        deflater.setInput(body, from, length);
        deflater.finish();
        byte[] packed = new byte[BLOCK + 1024];
        int size = deflater.deflate(packed);
        deflater.end();
        var crc = new CRC32();
        crc.update(body, from, length);
        out.write(new byte[] {0x1f, (byte) 0x8b, 8, 4, 0, 0, 0, 0, 0, (byte) 0xff, 6, 0, 'B', 'C', 2, 0});
        little(out, size + 25, 2);
        out.write(packed, 0, size);
        little(out, crc.getValue(), 4);
        little(out, length, 4);
    }

    private static void little(ByteArrayOutputStream out, long number, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (number >>> 8 * i));
        }
    }
}
