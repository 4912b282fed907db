package io.epione.policies.shipped;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One data file of this module.
 *
 * @param path from the root of the class path, with slashes, such as {@code policies/chest.yaml}
 */
public record ShippedFile(String path, String text) {
    /** The last part of the path, without its ending. */
    public String stem() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** The words of a list, between spaces and ends of lines; a line that begins with # says something of the list. */
    public Set<String> words() {
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Arrays.stream(line.strip().split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
