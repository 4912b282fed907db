package io.epione.assistant.quarantine;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.epione.profile.observation.QuarantineLog.Decision;
import io.epione.profile.observation.QuarantineLog.Held;
import io.epione.signals.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item that was held back, as whoever decides about it sees it.
 *
 * @param patientId whose it is; null for operators, who need not know
 * @param status {@code pending}, {@code released} or {@code discarded}
 * @param pointer JSON pointer or {@code line:N} into the delivery
 * @param code why, in one word
 * @param message why, in a sentence
 * @param reading what was sent; null where it cannot be read again, or the person has closed that layer
 * @param decision what became of it, null while it is pending
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HeldView(
        UUID id,
        @Nullable String patientId,
        String status,
        Instant receivedAt,
        UUID delivery,
        int index,
        String pointer,
        String code,
        String message,
        @Nullable Sent reading,
        @Nullable Decided decision) {

    /** The reading as it was sent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Sent(
            String kind,
            String code,
            @Nullable String value,
            @Nullable String unit,
            @Nullable String time,
            List<Sent> parts) {
        static Sent of(Reading reading) {
            return new Sent(
                    reading.kind().name().toLowerCase(Locale.ROOT),
                    reading.code().code(),
                    reading.value(),
                    reading.unit(),
                    reading.time(),
                    reading.parts().stream().map(Sent::of).toList());
        }
    }

    /**
     * Who decided what.
     *
     * @param reason why it was discarded, empty otherwise
     * @param corrected whether something was mended
     */
    public record Decided(Instant at, String by, String reason, boolean corrected) {
        static Decided of(Decision decision) {
            return new Decided(
                    decision.at(),
                    decision.by(),
                    decision.reason(),
                    !decision.correction().isEmpty());
        }
    }

    static HeldView of(Held held, boolean named, @Nullable Reading open) {
        Decision decision = held.decision();
        return new HeldView(
                held.id(),
                named ? held.patient().value() : null,
                held.state().code(),
                held.receivedAt(),
                held.payload(),
                held.item().index(),
                held.item().pointer(),
                held.item().code(),
                held.item().message(),
                open == null ? null : Sent.of(open),
                decision == null ? null : Decided.of(decision));
    }
}
