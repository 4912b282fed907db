package io.epione.signals.genome;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of genotypes as lines, out of whatever it is packed in. Refuses by {@link RefusedGenome} what is no text of
 * genotypes, and names what it is. Not thread-safe.
 */
public final class Unpacked implements AutoCloseable {
    private static final int LOOKED_AT = 8;

    private final SentBytes sent;
    private final ByteLines lines;
    private final @Nullable ZipInputStream archive;

    private Unpacked(SentBytes sent, ByteLines lines, @Nullable ZipInputStream archive) {
        this.sent = sent;
        this.lines = lines;
        this.archive = archive;
    }

    /** @param body not closed */
    public static Unpacked open(InputStream body, GenomeLimits limits) throws IOException {
        var sent = new SentBytes(body);
        var start = new PushbackInputStream(sent, LOOKED_AT);
        byte[] magic = start.readNBytes(LOOKED_AT);
        start.unread(magic);
        if (FileKind.of(magic) == FileKind.GZIP) {
            return text(sent, new BoundedBytes(new GzipBytes(start), sent, limits), null, limits);
        }
        if (FileKind.of(magic) == FileKind.ZIP) {
            var archive = new ZipInputStream(start);
            entry(archive);
            return text(sent, new BoundedBytes(archive, sent, limits), archive, limits);
        }
        return text(sent, start, null, limits);
    }

    private static void entry(ZipInputStream archive) throws IOException {
        ZipEntry entry = archive.getNextEntry();
        while (entry != null && entry.isDirectory()) {
            entry = archive.getNextEntry();
        }
        if (entry == null) {
            throw new RefusedGenome("empty", "The archive has no file in it.");
        }
    }

    private static Unpacked text(SentBytes sent, InputStream in, @Nullable ZipInputStream archive, GenomeLimits limits)
            throws IOException {
        var lines = new ByteLines(in, limits.lineBytes());
        FileKind.of(lines.peek(LOOKED_AT)).refuseUnlessText();
        return new Unpacked(sent, lines, archive);
    }

    public ByteLines lines() {
        return lines;
    }

    /** Bytes of the file as it was sent that have been read so far. */
    public long sentBytes() {
        return sent.count();
    }

    /** Refuses an archive with a second file, once the first was read. */
    public void refuseSecondFile() throws IOException {
        ZipEntry entry = archive == null ? null : archive.getNextEntry();
        while (entry != null && archive != null) {
            if (!entry.isDirectory()) {
                throw new RefusedGenome(
                        "several-files", "The archive has several files; send the one with the genotypes.");
            }
            entry = archive.getNextEntry();
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
