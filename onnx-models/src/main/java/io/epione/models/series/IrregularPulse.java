package io.epione.models.series;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When windows of a pulse wave that look irregular add up to a notice. Two published ways: 11 consecutive windows that half
 * overlap (Lubitz SA and others, Detection of Atrial Fibrillation in a Large Population Using Wearable Devices: The Fitbit
 * Heart Study, Circulation 2022;146:1415), or 5 of 6 within 48 hours (Perez MV and others, Large-Scale Assessment of a
 * Smartwatch to Identify Atrial Fibrillation, N Engl J Med 2019;381:1909). Which windows are irregular the device says; a
 * notice is no diagnosis. Thread-safe.
 */
public enum IrregularPulse {
    ELEVEN_OF_ELEVEN(11, 11, Duration.ofDays(1)),
    FIVE_OF_SIX(5, 6, Duration.ofHours(48));

    private final int irregular;
    private final int of;
    private final Duration within;

    IrregularPulse(int irregular, int of, Duration within) {
        this.irregular = irregular;
        this.of = of;
        this.within = within;
    }

    /** One window, by its start, and whether the device calls it irregular. */
    public record Window(Instant start, boolean irregular) {}

    /** Whether the newest windows give notice. @param windows oldest first */
    public boolean notices(List<Window> windows) {
        if (windows.size() < irregular) {
            return false;
        }
        List<Window> last = windows.subList(Math.max(0, windows.size() - of), windows.size());
        Instant end = last.getLast().start();
        long found = last.stream()
                .filter(Window::irregular)
                .filter(window -> Duration.between(window.start(), end).compareTo(within) <= 0)
                .count();
        return last.getLast().irregular() && found >= irregular;
    }
}
