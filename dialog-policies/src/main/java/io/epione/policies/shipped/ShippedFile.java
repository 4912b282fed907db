package io.epione.policies.shipped;

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
}
