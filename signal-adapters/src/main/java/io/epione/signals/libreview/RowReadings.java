package io.epione.signals.libreview;

import io.epione.profile.observation.Code;
import io.epione.signals.Reading;
import io.epione.signals.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one row becomes. */
final class RowReadings {
    private static final Code SENSOR = new Code(Code.LOINC, "99504-3", "Glucose in interstitial fluid");
    private static final Code STRIP = new Code(Code.LOINC, "41653-7", "Glucose in capillary blood by glucometer");
    private static final Code KETONES = own("ketones", "Blood ketones");
    private static final Code INSULIN = own("insulin", "Insulin");

    private final Header header;
    private final DateOrder order;
    private final List<Reading> readings;
    private final List<Rejection> rejections;

    RowReadings(Header header, DateOrder order, List<Reading> readings, List<Rejection> rejections) {
        this.header = header;
        this.order = order;
        this.readings = readings;
        this.rejections = rejections;
    }

    private record Row(int index, String pointer, List<String> cells, String time, String device) {}

    void add(int index, int line, List<String> cells) {
        String pointer = "line:" + line;
        if (cells.size() < header.width()) {
            rejections.add(new Rejection(
                    index,
                    pointer,
                    "malformed",
                    "The row ends early; what is left of its last value is not believed."));
            return;
        }
        String time = order.local(header.cell(cells, Header.TIME));
        if (time == null) {
            rejections.add(
                    new Rejection(index, pointer, "no-time", "The row has no date and time in the file's order."));
            return;
        }
        String device = header.cell(cells, "device");
        var row = new Row(index, pointer, cells, time, device == null ? "" : device);
        String type = header.cell(cells, Header.TYPE);
        switch (type == null ? "" : type) {
            case "0" -> glucose(row, SENSOR, Header.HISTORIC, "cgm");
            case "1" -> glucose(row, SENSOR, Header.SCAN, "cgm");
            case "2" -> glucose(row, STRIP, Header.STRIP, "finger-stick");
            case "3" -> measured(row, KETONES, Header.KETONE, header.ketoneUnit(), "finger-stick");
            case "4" -> insulin(row);
            case "5" -> food(row);
            case "6" -> note(row);
            default ->
                rejections.add(
                        new Rejection(index, pointer, "unsupported", "Rows of this record type are not interpreted."));
        }
    }

    private void glucose(Row row, Code code, String column, String method) {
        measured(row, code, column, header.glucoseUnit(), method);
    }

    private void measured(Row row, Code code, String column, @Nullable String unit, String method) {
        String value = header.cell(row.cells(), column);
        if (value == null) {
            missing(row);
        } else {
            readings.add(draft(row, Reading.Kind.OBSERVATION, code)
                    .value(value, unit)
                    .method(method)
                    .done());
        }
    }

    private void insulin(Row row) {
        boolean rapid = insulin(row, "rapid", header.cell(row.cells(), "rapid-acting insulin (units)"));
        String slowUnits = header.cell(row.cells(), "long-acting insulin value (units)");
        boolean slow = insulin(
                row, "long", slowUnits == null ? header.cell(row.cells(), "long-acting insulin (units)") : slowUnits);
        if (!rapid && !slow) {
            missing(row);
        }
    }

    /** A dose, or the word that there was one whose amount nobody wrote down. */
    private boolean insulin(Row row, String kind, @Nullable String amount) {
        boolean said = header.cell(row.cells(), "non-numeric " + kind + "-acting insulin") != null;
        if (amount == null && !said) {
            return false;
        }
        readings.add(draft(row, Reading.Kind.EVENT, own(kind + "-acting-insulin", kind + "-acting insulin"))
                .method("self-reported")
                .part(INSULIN, amount, "[IU]")
                .done());
        return true;
    }

    private void food(Row row) {
        String grams = header.cell(row.cells(), "carbohydrates (grams)");
        String servings = header.cell(row.cells(), "carbohydrates (servings)");
        if (grams == null && servings == null && header.cell(row.cells(), "non-numeric food") == null) {
            missing(row);
            return;
        }
        readings.add(draft(row, Reading.Kind.EVENT, own("meal", "Meal"))
                .method("self-reported")
                .part(own("carbohydrates", "Carbohydrates"), grams, "g")
                .part(own("carbohydrate-servings", "Servings of carbohydrates"), servings, "{servings}")
                .done());
    }

    private void note(Row row) {
        String text = header.cell(row.cells(), "notes");
        if (text == null) {
            missing(row);
        } else {
            readings.add(draft(row, Reading.Kind.EVENT, own("note", "Note"))
                    .value(text)
                    .method("self-reported")
                    .done());
        }
    }

    private void missing(Row row) {
        rejections.add(new Rejection(
                row.index(), row.pointer(), "missing-field", "The column of the row's record type is empty."));
    }

    /** The local time goes on as it is: the file has no zone. */
    private static Reading.Draft draft(Row row, Reading.Kind kind, Code code) {
        return Reading.draft(row.index(), row.pointer(), kind, code)
                .time(row.time())
                .device(row.device());
    }

    private static Code own(String code, String display) {
        return new Code(Code.EPIONE, code, display);
    }
}
