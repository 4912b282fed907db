package io.epione.policies.shipped;

import io.epione.profile.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Lists and reads the data files beside this module's classes, from its jar or from a folder of classes. A file that is
 * put into a folder is found without being named anywhere.
 */
public final class ShippedFiles {
    /** A file that is always there; it tells which jar or folder the others are in. */
    private static final String ANCHOR = "policies/lexicon/context.yaml";

    private ShippedFiles() {}

    /** The files directly in a folder, in the order of their names; empty when there is no such folder. */
    public static List<ShippedFile> in(String folder, String ending) {
        try {
            URL anchor = ShippedFiles.class.getClassLoader().getResource(ANCHOR);
            if (anchor == null) {
                throw new IllegalStateException(ANCHOR + " is not on the class path");
            }
            List<String> paths = "jar".equals(anchor.getProtocol())
                    ? inJar((JarURLConnection) anchor.openConnection(), folder, ending)
                    : inFolder(anchor, folder, ending);
            return paths.stream().sorted().map(ShippedFiles::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file; an {@link IllegalStateException} when it is not shipped. */
    public static ShippedFile read(String path) {
        try (InputStream in = ShippedFiles.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return new ShippedFile(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 over names and contents in the order given, in hexadecimal. */
    public static String hash(List<ShippedFile> files) {
        MessageDigest digest = Sha256.digest();
        for (ShippedFile file : files) {
            digest.update(file.path().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(file.text().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<String> inJar(JarURLConnection connection, String folder, String ending) throws IOException {
        Path jar = Path.of(toUri(connection.getJarFileURL()));
        List<String> found = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(ending) && parent(name).equals(folder))
                    .forEach(found::add);
        }
        return found;
    }

    private static List<String> inFolder(URL anchor, String folder, String ending) throws IOException {
        // policies/lexicon/context.yaml: three steps up is the root.
        Path root = Path.of(toUri(anchor)).resolve("../../..").normalize();
        Path wanted = root.resolve(folder);
        if (!Files.isDirectory(wanted)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(wanted)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder + "/" + file.getFileName())
                    .filter(name -> name.endsWith(ending))
                    .toList();
        }
    }

    private static String parent(String name) {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }

    private static URI toUri(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
