package io.epione.assistant.reply;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.epione.assistant.reply.evidence.Limits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart beside a reply.
 *
 * @param summary the chart in words, for whoever does not see it
 * @param range the range that is drawn behind the lines, null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Chart(
        String kind,
        String title,
        String summary,
        String unit,
        @Nullable Limits range,
        List<Line> series) implements Attachment {
    /**
     * One line.
     *
     * @param points pairs of an RFC 3339 time and a value
     */
    public record Line(String name, List<List<Object>> points) {}

    public static Chart of(String title, String summary, String unit, @Nullable Limits range, Line line) {
        return new Chart("chart", title, summary, unit, range, List.of(line));
    }
}
