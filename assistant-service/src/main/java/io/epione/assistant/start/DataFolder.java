package io.epione.assistant.start;

import io.epione.assistant.start.StartFailure.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which one instance keeps everything: database, keys, logs. Held by a file lock while the instance runs,
 * so that two instances never share one.
 */
final class DataFolder implements AutoCloseable {
    private static final String MARKER = ".epione-data";
    private static final String PID = "epione.pid";
    private static final String READY = "ready";

    /** Names the file that says that the service is ready, for the part of it that knows. */
    static final String READY_PROPERTY = "epione.ready-file";

    private final Path root;
    private final FileChannel lockChannel;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel lockChannel, FileLock lock) {
        this.root = root;
        this.lockChannel = lockChannel;
        this.lock = lock;
    }

    /** Makes the folder where it is missing and takes it; refuses a folder with other things in it. */
    static DataFolder open(Path path) throws StartFailure {
        Path root = path.toAbsolutePath().normalize();
        try {
            claim(root);
            FileChannel channel = FileChannel.open(
                    root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new StartFailure(
                        Kind.DATA_FOLDER,
                        "Another Epione is running on " + root
                                + "; stop it first, or choose another folder with --data.");
            }
            return new DataFolder(root, channel, lock);
        } catch (IOException e) {
            throw new StartFailure(
                    Kind.DATA_FOLDER, "The data folder " + root + " cannot be written; choose another with --data.", e);
        }
    }

    private static void claim(Path root) throws IOException, StartFailure {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new StartFailure(Kind.DATA_FOLDER, root + " is not a folder; choose another with --data.");
        }
        if (!Files.exists(root.resolve(MARKER))) {
            if (Files.isDirectory(root) && !isEmpty(root)) {
                throw new StartFailure(
                        Kind.DATA_FOLDER,
                        root + " holds other things than Epione's data; choose an empty folder with --data.");
            }
            Files.createDirectories(root);
            ownerOnly(root, "rwx------");
            Files.writeString(root.resolve(MARKER), "The data of one Epione instance.\n");
        }
        if (!Files.isWritable(root)) {
            throw new StartFailure(
                    Kind.DATA_FOLDER, "The data folder " + root + " cannot be written; choose another with --data.");
        }
        Files.createDirectories(root.resolve("logs"));
        ownerOnly(Files.createDirectories(root.resolve("secrets")), "rwx------");
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void ownerOnly(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    /** Where persons' keys lie, which only their owner may read. */
    Path keys() throws IOException {
        Path keys = Files.createDirectories(root.resolve("keys"));
        ownerOnly(keys, "rwx------");
        return keys;
    }

    Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    Path secretPath(String name) {
        return root.resolve("secrets").resolve(name);
    }

    /** A secret that is made once and read ever after; only the owner may read its file. */
    String secret(String name, Secret maker) throws IOException {
        Path file = secretPath(name);
        if (!Files.exists(file)) {
            Path fresh = Files.createTempFile(file.getParent(), name, ".new");
            ownerOnly(fresh, "rw-------");
            writeDurably(fresh, maker.make());
            Files.move(fresh, file);
        }
        return Files.readString(file);
    }

    private static void writeDurably(Path file, String text) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            out.force(true);
        }
    }

    /** Tells {@code ./epione stop} whom to end and {@code ./epione start} where it listens. */
    void announce(long pid, int port) throws IOException {
        Files.deleteIfExists(root.resolve(READY));
        System.setProperty(READY_PROPERTY, root.resolve(READY).toString());
        Files.writeString(root.resolve(PID), pid + "\n" + port + "\n");
    }

    /** Releases the folder for the next instance. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(root.resolve(READY));
        Files.deleteIfExists(root.resolve(PID));
        lock.release();
        lockChannel.close();
    }

    /** Makes the content of a secret. */
    @FunctionalInterface
    interface Secret {
        String make();
    }
}
