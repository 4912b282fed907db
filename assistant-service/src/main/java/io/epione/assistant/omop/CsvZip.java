package io.epione.assistant.omop;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Tables as CSV files (RFC 4180, UTF-8, with a header) in a zip, one after the other. Not thread-safe. */
final class CsvZip implements AutoCloseable {
    private final ZipOutputStream zip;
    private final Writer out;

    CsvZip(OutputStream to) {
        this.zip = new ZipOutputStream(to);
        this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
    }

    /** Begins a file; the one before it is finished. */
    void begin(Table table) throws IOException {
        out.flush();
        zip.putNextEntry(new ZipEntry(table.table() + ".csv"));
        out.write(String.join(",", table.columns()) + "\r\n");
    }

    void write(Row row) throws IOException {
        out.write(row.table().columns().stream()
                .map(column -> quoted(row.value(column)))
                .collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String quoted(String value) {
        return value.chars().anyMatch(sign -> ",\"\r\n".indexOf(sign) >= 0)
                ? "\"" + value.replace("\"", "\"\"") + "\""
                : value;
    }

    /** What was not finished by an error is no valid zip, so that nobody takes half for the whole. */
    void finish() throws IOException {
        out.flush();
        zip.finish();
    }

    @Override
    public void close() {
        // The stream belongs to the answer; an unfinished zip has no directory.
    }
}
