package io.epione.assistant.genome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes files of keys: whole or not at all, durably, readable by their owner alone. */
final class KeyFile {
    private KeyFile() {}

    /** Refuses to write over a key that is there. */
    static void write(Path file, byte[] bytes) {
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(folder, "key", ".new");
            if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
            }
            try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                out.write(ByteBuffer.wrap(bytes));
                out.force(true);
            }
            // A move without this option would fail only sometimes where the target is there.
            Files.createLink(file, fresh);
            Files.delete(fresh);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
