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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a file row by row, by RFC 4180; throws an {@link IOException} where the file cannot be read on. */
final class CsvRows implements AutoCloseable {
    /** More columns are not kept. */
    private static final int MOST_COLUMNS = 1_000;

    private static final CsvMapper MAPPER = CsvMapper.builder(CsvFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(CsvAdapter.LONGEST_LINE)
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
    record Row(int line, List<String> cells) {}

    CsvRows(byte[] body) throws IOException {
        var text = new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8);
        parser = MAPPER.createParser(new BoundedLines(text, CsvAdapter.LONGEST_LINE));
    }

    /** The next row, null after the last. */
    @Nullable
    Row next() throws IOException {
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
