package io.epione.assistant.ingest;

import io.epione.profile.Sha256;
import io.epione.profile.observation.EntryKey;
import io.epione.signals.Reading;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Documents of senders, and entries, as numbers of 64 bits: within one person's data no two are the same. */
final class SentDocument {
    private SentDocument() {}

    /** @param identifier the sender's own */
    static long document(String identifier) {
        return hash(List.of(identifier));
    }

    /**
     * Identifiers that say nothing of an earlier document: those of what the sender asks to create, and those that several
     * items of one delivery bear for the same kind of value.
     */
    static Set<Long> namingNoEarlier(List<Reading> readings) {
        Map<List<String>, Integer> items = new HashMap<>();
        Set<Long> naming = new HashSet<>();
        for (Reading reading : readings) {
            String name = reading.document();
            var what = List.of(name, reading.code().system(), reading.code().code());
            Integer first = name.isEmpty() ? null : items.putIfAbsent(what, reading.index());
            if (reading.isCreated() || first != null && first != reading.index()) {
                naming.add(document(name));
            }
        }
        return naming;
    }

    static long entry(EntryKey key) {
        return hash(List.of(
                key.device(),
                key.code().system(),
                key.code().code(),
                key.component(),
                key.effective().truncatedTo(ChronoUnit.MICROS).toString()));
    }

    private static long hash(List<String> parts) {
        var digest = Sha256.digest();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}
