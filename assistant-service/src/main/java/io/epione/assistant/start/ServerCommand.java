package io.epione.assistant.start;

import com.sun.security.auth.module.UnixSystem;
import io.epione.assistant.start.StartFailure.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a PostgreSQL program is run. PostgreSQL refuses to run as root, so for root it is put into a user namespace of
 * its own, in which it is nobody.
 */
final class ServerCommand {
    private final PostgresBinaries binaries;
    private final List<String> prefix;

    private ServerCommand(PostgresBinaries binaries, List<String> prefix) {
        this.binaries = binaries;
        this.prefix = prefix;
    }

    static ServerCommand of(PostgresBinaries binaries) throws StartFailure {
        if (!isRoot()) {
            return new ServerCommand(binaries, List.of());
        }
        List<String> prefix = List.of("unshare", "-U");
        try {
            Process probe = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (probe.waitFor() == 0) {
                return new ServerCommand(binaries, prefix);
            }
        } catch (IOException e) {
            // No such program: the sentence below says it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new StartFailure(
                Kind.DATABASE,
                "PostgreSQL does not run as root, and this machine refuses root a user namespace (unshare -U);"
                        + " start as another user, or name a server in EPIONE_DB_URL.");
    }

    private static boolean isRoot() {
        return !System.getProperty("os.name", "").startsWith("Windows") && new UnixSystem().getUid() == 0;
    }

    /** A process of the program, its output appended to a log. */
    Process start(String program, Path log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(binaries.program(program));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }
}
