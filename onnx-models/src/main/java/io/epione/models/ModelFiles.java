package io.epione.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;

/** Where the files below {@code models/} come from. */
@FunctionalInterface
interface ModelFiles {
    /** The bytes of a file, by its path below {@code models/}. */
    byte[] read(String path) throws IOException;

    /** The files that are shipped in the jar. */
    static ModelFiles shipped() {
        return path -> {
            try (InputStream in = ModelFiles.class.getResourceAsStream("/models/" + path)) {
                if (in == null) {
                    throw new NoSuchFileException("models/" + path);
                }
                return in.readAllBytes();
            }
        };
    }
}
