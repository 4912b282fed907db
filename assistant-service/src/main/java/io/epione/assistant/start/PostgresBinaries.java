package io.epione.assistant.start;

import io.epione.assistant.start.StartFailure.Kind;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs, unpacked once per version from the jar into a folder that all instances share. */
record PostgresBinaries(Path home) {

    /** Unpacks them where they are missing; safe when several processes do so at once. */
    static PostgresBinaries unpackedUnder(Path cache) throws StartFailure {
        Path home = cache.resolve("postgresql-" + version()).toAbsolutePath();
        try {
            if (!Files.exists(home)) {
                Files.createDirectories(cache);
                Path fresh = Files.createTempDirectory(cache, "unpacking");
                unpack(fresh);
                install(fresh, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new StartFailure(
                    Kind.DATABASE,
                    "The PostgreSQL programs cannot be unpacked into " + home
                            + "; free some space there, or name a server in EPIONE_DB_URL.",
                    e);
        }
    }

    private static String version() {
        try (InputStream in = PostgresBinaries.class.getResourceAsStream("/epione-build.properties")) {
            Properties build = new Properties();
            build.load(in);
            return build.getProperty("postgres");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void install(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another process was faster; its copy is as good.
            delete(fresh);
            if (!Files.exists(home)) {
                throw e;
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void unpack(Path target) throws IOException {
        String system = System.getProperty("os.name", "").split(" ", 2)[0];
        String os = "Mac".equals(system) ? "Darwin" : system;
        String machine = System.getProperty("os.arch", "");
        String arch = "amd64".equals(machine) ? "x86_64" : machine;
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(os, arch);
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (isNeeded(entry.getName())) {
                    write(tar, entry, target);
                }
            }
        } catch (IllegalStateException e) {
            throw new IOException("no programs for " + os.toLowerCase(Locale.ROOT) + " on " + arch, e);
        }
    }

    private static boolean isNeeded(String name) {
        return !name.endsWith(".a") && !name.contains("/pkgconfig/") && !name.contains("/pgxs/");
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("an entry outside of the archive");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + path + " executable");
        }
    }

    String program(String name) {
        String suffix = System.getProperty("os.name", "").startsWith("Windows") ? ".exe" : "";
        return home.resolve("bin").resolve(name + suffix).toString();
    }
}
