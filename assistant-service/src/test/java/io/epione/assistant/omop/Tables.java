package io.epione.assistant.omop;

import static io.restassured.RestAssured.given;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** An export as it was downloaded: the rows of each table, by column. */
record Tables(Map<String, List<Map<String, String>>> rows, Map<String, List<String>> columns) {
    static Tables of(String token, String query) throws IOException {
        byte[] zip = given().header("Authorization", "Bearer " + token)
                .get("/api/profile/omop" + query)
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
        var tables = new Tables(new LinkedHashMap<>(), new LinkedHashMap<>());
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                tables.add(entry.getName().replace(".csv", ""), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return tables;
    }

    List<Map<String, String>> of(String table) {
        return rows.getOrDefault(table, List.of());
    }

    private void add(String table, String text) {
        List<List<String>> lines = lines(text);
        List<String> header = lines.removeFirst();
        columns.put(table, header);
        rows.put(
                table,
                lines.stream()
                        .map(line -> {
                            Map<String, String> row = new LinkedHashMap<>();
                            for (int i = 0; i < header.size(); i++) {
                                row.put(header.get(i), line.get(i));
                            }
                            return row;
                        })
                        .toList());
    }

    /** RFC 4180. */
    private static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean twice = quoted && sign == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
            if (twice) {
                field.append(sign);
                i++;
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && (sign == ',' || sign == '\n')) {
                line.add(field.toString());
                field.setLength(0);
                if (sign == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else if (quoted || sign != '\r') {
                field.append(sign);
            }
        }
        return lines;
    }
}
