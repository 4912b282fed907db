package io.epione.signals.csv;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file row by row, by RFC 4180, no line longer than {@link #LONGEST_LINE} characters; throws an
 * {@link IOException} where the file cannot be read on. Not thread-safe.
 */
public final class CsvRows implements AutoCloseable {
    /** Longest line in characters. */
    public static final int LONGEST_LINE = 64 * 1024;
    /** More columns are not kept. */
    private static final int MOST_COLUMNS = 1_000;

    private static final CsvMapper MAPPER = CsvMapper.builder(CsvFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_LINE)
                            .build())
                    .build())
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private final JsonParser parser;

    /**
     * One row.
     *
     * @param line the line of the file it begins on, from 1
     */
    public record Row(int line, List<String> cells) {}

    /** @param notUtf8 what to do with bytes that are not UTF-8 */
    public CsvRows(byte[] body, CodingErrorAction notUtf8) throws IOException {
        var decoder =
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(notUtf8).onUnmappableCharacter(notUtf8);
        var text = new InputStreamReader(new ByteArrayInputStream(body), decoder);
        parser = MAPPER.createParser(new BoundedLines(text, LONGEST_LINE));
    }

    /** A row's cell, null when there is no such column, the row ends before it, or it is empty. */
    public static @Nullable String cell(List<String> row, @Nullable Integer position) {
        if (position == null || position >= row.size()) {
            return null;
        }
        String text = row.get(position).strip();
        return text.isEmpty() ? null : text;
    }

    /** The next row, null after the last. */
    public @Nullable Row next() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        int line = 0;
        while ((token = parser.nextToken()) != null && token != JsonToken.END_ARRAY) {
            if (cells.isEmpty()) {
                line = parser.currentTokenLocation().getLineNr();
            }
            if (cells.size() < MOST_COLUMNS) {
                cells.add(parser.getText());
            }
        }
        return new Row(line, cells);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
