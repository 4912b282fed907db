package io.epione.profile.store;

import io.epione.profile.Micros;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** Where a page ended: the moment and the series of its last entry. */
record PageCursor(Instant effective, int series) {
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    static PageCursor after(EntryRows.Row last) {
        return new PageCursor(last.entry().effective().start(), last.series().id());
    }

    /** Refuses what is no cursor with an {@link IllegalArgumentException}. */
    static PageCursor of(String text) {
        try {
            String[] parts = new String(DECODER.decode(text), StandardCharsets.UTF_8).split(":", -1);
            if (parts.length == 2) {
                Instant effective = Micros.instant(Long.parseLong(parts[0]));
                return new PageCursor(Texts.storable(effective), Integer.parseInt(parts[1]));
            }
        } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException e) {
            // said below, without the text itself
        }
        throw new IllegalArgumentException("not a cursor of an earlier page");
    }

    String text() {
        String plain = Micros.of(effective) + ":" + series;
        return ENCODER.encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
