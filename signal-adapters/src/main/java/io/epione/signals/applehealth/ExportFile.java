package io.epione.signals.applehealth;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Finds the XML of a delivery, which is {@code export.xml} or the archive with it. Nothing is written anywhere and no
 * link is followed: of an archive only the bytes of the first entry of that name are looked at, in passing.
 */
final class ExportFile {
    private static final int MOST_ENTRIES = 200_000;
    private static final int BUFFER = 64 * 1024;

    private ExportFile() {}

    /**
     * The XML as bytes; refuses with {@link RefusedFile} while being opened or read.
     *
     * @param most how many bytes an archive may have unpacked, or a file
     */
    static InputStream open(InputStream body, long most) throws IOException {
        var packed = new CountedBytes(body);
        var buffered = new BufferedInputStream(packed, BUFFER);
        if (isArchive(buffered)) {
            var unpacked = new UnpackedBytes(new ZipInputStream(buffered), packed, most);
            return export(unpacked);
        }
        return new UnpackedBytes(buffered, packed, most);
    }

    private static InputStream export(UnpackedBytes unpacked) throws IOException {
        for (int entries = 0; entries < MOST_ENTRIES; entries++) {
            ZipEntry entry = unpacked.nextEntry();
            if (entry == null) {
                break;
            }
            if (isExport(entry.getName())) {
                var content = new BufferedInputStream(unpacked, BUFFER);
                if (isArchive(content)) {
                    throw new RefusedFile("nested-archive", "The export.xml in the archive is an archive itself.");
                }
                return content;
            }
        }
        throw new RefusedFile("no-export", "The archive has no export.xml; send the archive as Health made it.");
    }

    private static boolean isExport(String name) {
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
