package io.epione.assistant.delivery;

import io.epione.assistant.http.Problem;
import io.epione.profile.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.Optional;

/**
 * A body that lies in a file while it is read more than once. The file is its owner's alone, has no name from the moment
 * it is opened (where the system can unlink open files) and is gone when it is closed or the process ends. Not
 * thread-safe.
 */
public final class SpooledBody implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    private final FileChannel file;
    private final byte[] digest;

    private SpooledBody(FileChannel file, byte[] digest) {
        this.file = file;
        this.digest = digest;
    }

    /** What is to happen before so many bytes are kept. */
    public interface Growth {
        void to(long bytes);
    }

    /**
     * Reads a body to its end.
     *
     * @param folder where it is kept; without one where the system keeps what is passing
     * @throws Problem where it cannot be kept; other failures are those of the body
     */
    public static SpooledBody of(InputStream body, Optional<String> folder, Growth growth) throws IOException {
        FileChannel file = open(Path.of(folder.orElseGet(() -> System.getProperty("java.io.tmpdir"))));
        try {
            var bytes = new DigestInputStream(body, Sha256.digest());
            byte[] buffer = new byte[BUFFER];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                growth.to(written(file) + read);
                write(file, ByteBuffer.wrap(buffer, 0, read));
            }
            return new SpooledBody(file, bytes.getMessageDigest().digest());
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static FileChannel open(Path folder) {
        try {
            return FileChannel.open(
                    Files.createTempFile(folder, "epione-", ".part"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw Problem.noRoom();
        }
    }

    private static long written(FileChannel file) {
        try {
            return file.position();
        } catch (IOException e) {
            throw Problem.noRoom();
        }
    }

    private static void write(FileChannel file, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            throw Problem.noRoom();
        }
    }

    /** The body from its beginning; a reading before it is then over. */
    public InputStream read() throws IOException {
        file.position(0);
        return Channels.newInputStream(file);
    }

    /** How many bytes there are. */
    public long size() throws IOException {
        return file.size();
    }

    /** What tells whether the same body comes again. */
    public byte[] sha256OfBody() {
        return digest.clone();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
