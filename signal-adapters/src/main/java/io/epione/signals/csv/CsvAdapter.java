package io.epione.signals.csv;

import io.epione.profile.observation.Code;
import io.epione.signals.AdapterCoverage;
import io.epione.signals.AdapterResult;
import io.epione.signals.Attributes;
import io.epione.signals.DevicePayload;
import io.epione.signals.Loinc;
import io.epione.signals.Reading;
import io.epione.signals.Rejection;
import io.epione.signals.SignalAdapter;
import io.epione.signals.csv.CsvRows.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.CodingErrorAction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values with the header {@code time,code,value,unit,device} in any order; further columns are ignored.
 * {@code time} is RFC 3339, {@code code} a LOINC code or a measure's key such as {@code glucose}, {@code unit} UCUM.
 * Quoting by RFC 4180, UTF-8 with or without a byte order mark. A code of another shape is kept as an unknown analyte;
 * a LOINC code with a wrong check digit is rejected.
 *
 * <p>Panels of a laboratory may add {@code name,specimen_time,laboratory,reference_range}. The name is the analyte's
 * words, and its code where there is no other; the time of the specimen goes before {@code time}; the laboratory stands
 * where there is no device. The laboratory's range is kept as a text of its own under the analyte's code with
 * {@code .reference-range} behind it, and is not interpreted.
 */
@ApplicationScoped
public class CsvAdapter implements SignalAdapter {
    /** Longest line in characters. */
    static final int LONGEST_LINE = CsvRows.LONGEST_LINE;
    /** Most rows of one delivery. */
    static final int MOST_ROWS = 200_000;

    private static final Pattern OWN_CODE =
            Pattern.compile("(?=.*\\p{L})[\\p{L}\\p{N}][\\p{L}\\p{N} ._:/+()\\[\\],%*'&-]{0,99}");
    private static final String REFERENCE_RANGE = ".reference-range";

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public String title() {
        return "CSV";
    }

    @Override
    public AdapterCoverage coverage() {
        return new AdapterCoverage(
                List.of(AdapterCoverage.ANY), List.of(AdapterCoverage.ANY), false, Duration.ofDays(1));
    }

    @Override
    public AdapterResult read(DevicePayload payload) {
        List<Reading> readings = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        int index = 0;
        int line = 1;
        try (var rows = new CsvRows(payload.raw().body(), CodingErrorAction.REPLACE)) {
            Row header = rows.next();
            if (header == null) {
                return AdapterResult.unreadable("malformed", "The file is empty; its first line must be the header.");
            }
            Columns columns = Columns.of(header.cells());
            if (!columns.missing().isEmpty()) {
                return AdapterResult.unreadable(
                        "missing-header", "The header has no column " + String.join(", ", columns.missing()) + ".");
            }
            for (Row row = rows.next(); row != null; row = rows.next()) {
                line = row.line();
                if (index == MOST_ROWS) {
                    rejections.add(new Rejection(
                            -1,
                            "line:" + line,
                            "too-many-rows",
                            "Rows after the first " + MOST_ROWS + " were not read."));
                    break;
                }
                row(columns, row, index++, readings, rejections);
            }
        } catch (IOException e) {
            rejections.add(
                    new Rejection(
                            index++,
                            "line:" + (line + 1),
                            "malformed",
                            "Reading stopped here: a quote does not close, or a line is longer than 64 KiB. What follows was not read."));
        }
        return new AdapterResult(index, readings, rejections);
    }

    private static void row(Columns columns, Row row, int index, List<Reading> readings, List<Rejection> rejections) {
        String pointer = "line:" + row.line();
        String name = columns.cell(row.cells(), Columns.NAME);
        String sent = columns.cell(row.cells(), "code");
        String code = sent == null ? name : sent;
        String value = columns.cell(row.cells(), "value");
        if (code == null || value == null) {
            rejections.add(new Rejection(
                    index, pointer, "missing-field", "The row has no " + (code == null ? "code" : "value") + "."));
            return;
        }
        Code coded = code(code, name);
        if (coded == null) {
            rejections.add(new Rejection(
                    index, pointer, "unknown-code", "The code is not a LOINC code; its check digit may be wrong."));
            return;
        }
        readings.add(draft(columns, row, index, coded)
                .value(value, columns.cell(row.cells(), "unit"))
                .done());
        String range = columns.cell(row.cells(), Columns.RANGE);
        if (range != null) {
            Code ofRange =
                    new Code(Code.EPIONE, coded.code() + REFERENCE_RANGE, coded.label() + ", the laboratory's range");
            readings.add(draft(columns, row, index, ofRange)
                    .value(range)
                    .attribute(Attributes.VALUE_TYPE, Attributes.TEXT)
                    .done());
        }
    }

    private static Reading.Draft draft(Columns columns, Row row, int index, Code code) {
        String specimen = columns.cell(row.cells(), Columns.SPECIMEN_TIME);
        String device = columns.cell(row.cells(), "device");
        return Reading.draft(index, "line:" + row.line(), Reading.Kind.OBSERVATION, code)
                .time(specimen == null ? columns.cell(row.cells(), "time") : specimen)
                .device(device == null ? columns.cell(row.cells(), Columns.LABORATORY) : device)
                .method(columns.ofLaboratory() ? "laboratory" : "");
    }

    private static @Nullable Code code(String sent, @Nullable String name) {
        String words = name == null ? "" : name;
        if (Loinc.hasShape(sent)) {
            return Loinc.hasCheckDigit(sent) ? new Code(Code.LOINC, sent, words) : null;
        }
        return OWN_CODE.matcher(sent).matches()
                ? new Code(Code.EPIONE, sent.toLowerCase(Locale.ROOT), words.isEmpty() ? sent : words)
                : null;
    }
}
