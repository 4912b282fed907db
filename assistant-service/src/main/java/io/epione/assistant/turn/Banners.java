package io.epione.assistant.turn;

import io.epione.assistant.conversation.Pins;
import io.epione.policies.disposition.Disposition;
import java.util.ArrayList;
import java.util.List;

/** What the banner shows: the highest of what was judged now and what stays from before. */
final class Banners {
    private Banners() {}

    static Disposition highest(Disposition judged, List<Pins.Pin> pins) {
        Disposition shown = judged;
        for (Pins.Pin pin : pins) {
            shown = higher(shown, pin.disposition());
        }
        return shown;
    }

    static Disposition highest(Disposition judged, Disposition other) {
        return higher(judged, other);
    }

    private static Disposition higher(Disposition now, Disposition pinned) {
        boolean pinnedWords = pinned.level().compareTo(now.level()) > 0 || (pinned.crisis() && !now.crisis());
        List<Disposition.Reason> reasons = new ArrayList<>(pinnedWords ? pinned.reasons() : now.reasons());
        (pinnedWords ? now : pinned)
                .reasons().stream().filter(reason -> !reasons.contains(reason)).forEach(reasons::add);
        return new Disposition(
                now.level().max(pinned.level()),
                now.crisis() || pinned.crisis(),
                pinnedWords ? pinned.headline() : now.headline(),
                reasons);
    }
}
