package io.epione.assistant.reply;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's own delivery beside the words about it.
 *
 * @param delivery what takes it back
 * @param state {@code stored}; {@code unchanged} where there is nothing to take back; {@code taken-back}
 * @param rows measure by measure
 */
public record DeliveryCard(String kind, String title, String summary, UUID delivery, String state, List<Row> rows)
        implements Attachment {
    public DeliveryCard {
        rows = List.copyOf(rows);
    }

    /**
     * What came of one measure.
     *
     * @param already how many of the readings were there already
     * @param days on how many days there is one
     * @param gaps how many gaps there are, null where none were looked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            String what,
            int readings,
            int fresh,
            int already,
            int corrected,
            int days,
            LocalDate first,
            LocalDate last,
            @Nullable Integer gaps) {}

    public static DeliveryCard of(String title, String summary, UUID delivery, String state, List<Row> rows) {
        return new DeliveryCard("delivery", title, summary, delivery, state, rows);
    }
}
