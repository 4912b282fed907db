package io.epione.assistant.reply;

import io.epione.assistant.genome.AskedGenes;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What a turn asks.
 *
 * @param earlier the person's words of the turns before, oldest first
 * @param genes opened when an answer needs them
 */
public record Ask(String text, List<String> earlier, ConsentedScope scope, ProfileSnapshot snapshot, AskedGenes genes) {
    public Ask {
        earlier = List.copyOf(earlier);
    }

    public ZoneId zone() {
        return snapshot.person().zone();
    }

    public Instant now() {
        return snapshot.asOf();
    }
}
