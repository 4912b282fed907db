package io.epione.acceptance.safety;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated rows as RFC 4180 has them: a quoted field may hold commas, doubled quotes and line ends. */
final class Csv {
    private final String text;
    private int at;

    private Csv(String text) {
        this.text = text;
    }

    static List<List<String>> rows(String text) {
        var csv = new Csv(text.replace("\r\n", "\n"));
        var rows = new ArrayList<List<String>>();
        while (csv.at < csv.text.length()) {
            rows.add(csv.row());
        }
        return rows;
    }

    private List<String> row() {
        var fields = new ArrayList<String>();
        do {
            fields.add(next('"') ? quoted() : plain());
        } while (next(','));
        if (!next('\n') && at < text.length()) {
            throw new IllegalArgumentException("text after the closing quote in: " + fields);
        }
        return fields;
    }

    private boolean next(char wanted) {
        boolean found = at < text.length() && text.charAt(at) == wanted;
        at += found ? 1 : 0;
        return found;
    }

    private String plain() {
        int from = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        var field = new StringBuilder();
        while (at < text.length()) {
            if (!next('"')) {
                field.append(text.charAt(at++));
            } else if (next('"')) {
                field.append('"');
            } else {
                return field.toString();
            }
        }
        throw new IllegalArgumentException("a quote is never closed");
    }
}
