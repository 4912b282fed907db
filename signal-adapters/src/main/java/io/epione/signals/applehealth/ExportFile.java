package io.epione.signals.applehealth;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the XML of a delivery, which is {@code export.xml} or the archive with it. Nothing is written anywhere and no
 * link is followed: of an archive only the bytes of the entry of that name are looked at, in passing.
 *
 * @param xml the XML as bytes; refuses with {@link RefusedFile} while being read
 * @param archive what the XML is unpacked from, null for a plain file
 */
record ExportFile(InputStream xml, @Nullable UnpackedBytes archive) {
    private static final int MOST_ENTRIES = 200_000;
    private static final int BUFFER = 64 * 1024;

    /**
     * Goes to the XML; refuses with {@link RefusedFile}.
     *
     * @param most how many bytes an archive may have unpacked, or a file
     */
    static ExportFile open(InputStream body, long most) throws IOException {
        var packed = new CountedBytes(body);
        var buffered = new BufferedInputStream(packed, BUFFER);
        if (isArchive(buffered)) {
            var unpacked = new UnpackedBytes(new ZipInputStream(buffered), packed, most);
            return export(unpacked);
        }
        return new ExportFile(new UnpackedBytes(buffered, packed, most), null);
    }

    private static ExportFile export(UnpackedBytes unpacked) throws IOException {
        for (int entries = 0; entries < MOST_ENTRIES; entries++) {
            ZipEntry entry = unpacked.nextEntry();
            if (entry == null) {
                break;
            }
            if (isExport(entry)) {
                var content = new BufferedInputStream(unpacked, BUFFER);
                if (isArchive(content)) {
                    throw new RefusedFile("nested-archive", "The export.xml in the archive is an archive itself.");
                }
                return new ExportFile(content, unpacked);
            }
        }
        throw new RefusedFile("no-export", "The archive has no export.xml; send the archive as Health made it.");
    }

    /** Unpacks what follows the XML and keeps none of it: an archive that was cut shows only there. */
    void readToEnd() throws IOException {
        if (archive == null) {
            return;
        }
        int entries = 0;
        for (ZipEntry entry = archive.nextEntry(); entry != null; entry = archive.nextEntry()) {
            if (isExport(entry)) {
                throw new RefusedFile("two-exports", "The archive has a second export.xml; send each on its own.");
            }
            if (++entries > MOST_ENTRIES) {
                throw new RefusedFile("too-large", "The archive has more than " + MOST_ENTRIES + " entries.");
            }
        }
    }

    private static boolean isExport(ZipEntry entry) {
        String name = entry.getName();
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return file.toLowerCase(Locale.ROOT).equals("export.xml");
    }

    private static boolean isArchive(BufferedInputStream in) throws IOException {
        in.mark(2);
        byte[] start = in.readNBytes(2);
        in.reset();
        return start.length == 2 && start[0] == 'P' && start[1] == 'K';
    }
}
