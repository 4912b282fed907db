package io.epione.acceptance.bench;

import io.epione.acceptance.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A table in Markdown with a title and notes below. */
final class Table {
    private final String title;
    private final List<String> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Table> below = new ArrayList<>();

    Table(String title, String... header) {
        this.title = title;
        row((Object[]) header);
        rows.add("|" + "---|".repeat(header.length));
    }

    Table row(Object... cells) {
        StringBuilder line = new StringBuilder("|");
        for (Object cell : cells) {
            line.append(' ').append(cell).append(" |");
        }
        rows.add(line.toString());
        return this;
    }

    Table note(String note) {
        notes.add(note);
        return this;
    }

    /** Puts another table under this one. */
    Table below(Table other) {
        below.add(other);
        return this;
    }

    String text() {
        return "# " + title + "\n\n" + String.join("\n", rows) + "\n\n"
                + String.join("\n", notes.stream().map(note -> "- " + note).toList()) + "\n"
                + String.join(
                        "", below.stream().map(table -> "\n#" + table.text()).toList());
    }

    void keep(String name) throws IOException {
        Path file = Project.root().resolve("docs/benchmarks/" + name + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                text() + "\nMeasured " + LocalDate.now(Clock.systemUTC()) + " on "
                        + Runtime.getRuntime().availableProcessors() + " cores by `./epione bench " + name + "`.\n");
    }
}
