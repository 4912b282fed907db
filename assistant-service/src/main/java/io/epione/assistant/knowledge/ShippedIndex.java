package io.epione.assistant.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** The index of the cards as the build made it, a folder on the class path. It is small: it is read into memory. */
final class ShippedIndex {
    static final String FOLDER = "knowledge-index";

    /** Names the files of the index, one per line; the class path cannot be listed. */
    static final String FILES = "files.txt";

    private ShippedIndex() {}

    static Directory open() {
        try {
            Directory index = new ByteBuffersDirectory();
            for (String name :
                    new String(read(FILES), StandardCharsets.UTF_8).lines().toList()) {
                byte[] content = read(name);
                try (IndexOutput out = index.createOutput(name, IOContext.DEFAULT)) {
                    out.writeBytes(content, content.length);
                }
            }
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String name) throws IOException {
        String path = FOLDER + "/" + name;
        try (InputStream in = ShippedIndex.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing; the build makes it (phase process-classes)");
            }
            return in.readAllBytes();
        }
    }
}
