package io.epione.assistant.start;

import io.epione.assistant.start.StartFailure.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The PostgreSQL server that holds a database folder, as its {@code postmaster.pid} names it. A service that was killed
 * leaves one behind.
 */
final class Postmaster {
    private static final int PATIENCE_SECONDS = 30;

    private final ServerCommand command;
    private final Path folder;
    private final Path log;

    Postmaster(ServerCommand command, Path folder, Path log) {
        this.command = command;
        this.folder = folder;
        this.log = log;
    }

    /** Ends what an earlier, killed service left running on the folder, and removes a note of a process long gone. */
    void endLeftover() throws IOException, StartFailure {
        Optional<ProcessHandle> leftover = running();
        if (leftover.isPresent()) {
            stop();
            if (running().isPresent()) {
                throw new StartFailure(
                        Kind.DATABASE,
                        "A PostgreSQL left by an earlier start (process "
                                + leftover.get().pid() + ") still holds " + folder
                                + " and does not end; end it and start again.");
            }
        }
        // The number may belong to another program by now, which would make PostgreSQL refuse to start.
        Files.deleteIfExists(folder.resolve("postmaster.pid"));
    }

    /** Breaks off the running statements and waits for the end; nothing happens where no server runs. */
    void stop() throws IOException {
        if (running().isEmpty()) {
            return;
        }
        Process stopping = command.start(
                "pg_ctl",
                log,
                List.of("stop", "-D", folder.toString(), "-m", "fast", "-w", "-t", Integer.toString(PATIENCE_SECONDS)));
        try {
            stopping.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The server's process, if its number still belongs to a server of this very folder. */
    private Optional<ProcessHandle> running() throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(folder.resolve("postmaster.pid"));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(this::servesFolder);
    }

    private boolean servesFolder(ProcessHandle process) {
        String line = process.info().commandLine().orElse("");
        return line.contains("postgres") && line.contains(folder.toString());
    }
}
