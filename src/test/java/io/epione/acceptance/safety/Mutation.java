package io.epione.acceptance.safety;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The change that takes a mitigation out, written {@code path|||exact text|||replacement}.
 *
 * @param path the file, from the root of the project
 * @param text stands exactly once in the file
 * @param replacement may be empty
 */
record Mutation(String path, String text, String replacement) {
    private static final String SEPARATOR = "|||";

    static Mutation parse(String written) {
        int first = written.indexOf(SEPARATOR);
        int second = first < 0 ? -1 : written.indexOf(SEPARATOR, first + SEPARATOR.length());
        if (second < 0) {
            throw new IllegalArgumentException("a mutation is path|||exact text|||replacement, not: " + written);
        }
        return new Mutation(
                written.substring(0, first),
                written.substring(first + SEPARATOR.length(), second),
                written.substring(second + SEPARATOR.length()));
    }

    /** How often the text stands in the file of this project. */
    int occurrences(Path root) throws IOException {
        String content = Files.readString(root.resolve(path));
        int count = 0;
        for (int at = content.indexOf(text); at >= 0; at = content.indexOf(text, at + 1)) {
            count++;
        }
        return count;
    }

    /** Changes the file and returns what it was. */
    String apply(Path root) throws IOException {
        String content = Files.readString(root.resolve(path));
        Files.writeString(root.resolve(path), content.replace(text, replacement));
        return content;
    }
}
