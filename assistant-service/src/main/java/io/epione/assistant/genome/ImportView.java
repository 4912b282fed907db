package io.epione.assistant.genome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is answered.
 *
 * @param status {@code reading}, {@code stored}, {@code flagged} or {@code refused}
 * @param refusal null unless it was refused
 * @param report null while it is read, where it was refused and where the layer is closed
 * @param withheld whether the report is left out because the person has closed the layer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
        UUID id,
        String status,
        Instant receivedAt,
        Progress progress,
        boolean rawKept,
        List<String> flags,
        Outcome.@Nullable Refusal refusal,
        @Nullable ReportView report,
        boolean withheld) {

    /**
     * How far the reading has come.
     *
     * @param bytes of the file as it was sent
     */
    record Progress(long rows, long bytes, long totalBytes) {}
}
