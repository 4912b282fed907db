package io.epione.signals.libreview;

import io.epione.signals.AdapterCoverage;
import io.epione.signals.AdapterResult;
import io.epione.signals.DevicePayload;
import io.epione.signals.Reading;
import io.epione.signals.Rejection;
import io.epione.signals.SignalAdapter;
import io.epione.signals.csv.CsvRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.CodingErrorAction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The glucose export of LibreView: a line about the file, the header in English, then rows by record type (0 sensor, 1
 * scan, 2 strip, 3 ketones, 4 insulin, 5 food, 6 note). Glucose stands in the unit of its columns. Times are local and
 * have no zone.
 *
 * <p>Whether day or month comes first is decided by all dates of the file, the line about it included: one day after the
 * 12th tells. Where none does the delivery is refused as {@code ambiguous-dates}. Stateless and thread-safe.
 */
@ApplicationScoped
public class LibreViewAdapter implements SignalAdapter {
    /** Most rows of one delivery: five years of readings every fifteen minutes. */
    static final int MOST_ROWS = 200_000;
    /** The header stands in one of the first lines. */
    private static final int HEADER_WITHIN = 5;

    private static final String UNREADABLE =
            "A quote does not close, a line is longer than 64 KiB, or the file is not UTF-8; nothing after it was read.";

    @Override
    public String format() {
        return "libreview";
    }

    @Override
    public String title() {
        return "LibreView";
    }

    @Override
    public AdapterCoverage coverage() {
        return new AdapterCoverage(
                List.of("glucose", "ketones"), List.of("mg/dL", "mmol/L"), false, Duration.ofDays(1));
    }

    /** What the first reading of the file found out; {@code broken} where it could not be read to its end. */
    private record Survey(@Nullable Header header, DateOrder.Evidence dates, boolean broken) {}

    @Override
    public AdapterResult read(DevicePayload payload) {
        byte[] body = payload.raw().body();
        Survey survey = survey(body);
        Header header = survey.header();
        if (header == null && survey.broken()) {
            return AdapterResult.unreadable("malformed", UNREADABLE);
        }
        if (header == null || !header.missing().isEmpty()) {
            return AdapterResult.unreadable(
                    "missing-header",
                    header == null
                            ? "There is no header with Device Timestamp and Record Type; export from LibreView in English."
                            : "The header has no column " + String.join(", ", header.missing()) + ".");
        }
        if (header.glucoseUnits().size() != 1) {
            return AdapterResult.unreadable("mixed-units", "The header names glucose in more than one unit.");
        }
        DateOrder order = survey.dates().order();
        if (order == null) {
            return survey.dates().contradicts()
                    ? AdapterResult.unreadable("mixed-dates", "The dates of the file are not all in the same order.")
                    : AdapterResult.unreadable(
                            "ambiguous-dates",
                            "No date tells whether day or month comes first; export a span with a day after the 12th.");
        }
        return rows(body, header, order);
    }

    /** Goes through the file once for its header and its dates; what cannot be read is told by the second time. */
    private static Survey survey(byte[] body) {
        var dates = new DateOrder.Evidence();
        Header header = null;
        try (var rows = new CsvRows(body, CodingErrorAction.REPORT)) {
            int read = 0;
            for (CsvRows.Row row = rows.next(); row != null && read < MOST_ROWS; row = rows.next(), read++) {
                if (header != null) {
                    dates.add(header.cell(row.cells(), Header.TIME));
                } else if (Header.is(row.cells())) {
                    header = Header.of(row.cells());
                } else if (read < HEADER_WITHIN) {
                    row.cells().forEach(dates::add);
                } else {
                    break;
                }
            }
        } catch (IOException e) {
            return new Survey(header, dates, true);
        }
        return new Survey(header, dates, false);
    }

    private static AdapterResult rows(byte[] body, Header header, DateOrder order) {
        List<Reading> readings = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        var into = new RowReadings(header, order, readings, rejections);
        int index = 0;
        int line = 1;
        try (var rows = new CsvRows(body, CodingErrorAction.REPORT)) {
            boolean begun = false;
            for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
                line = row.line();
                if (begun && index == MOST_ROWS) {
                    rejections.add(new Rejection(
                            -1,
                            "line:" + line,
                            "too-many-rows",
                            "Rows after the first " + MOST_ROWS + " were not read."));
                    break;
                }
                if (begun) {
                    into.add(index++, line, row.cells());
                }
                begun |= Header.is(row.cells());
            }
        } catch (IOException e) {
            rejections.add(new Rejection(index++, "line:" + (line + 1), "malformed", UNREADABLE));
        }
        return new AdapterResult(index, readings, rejections);
    }
}
