package io.epione.assistant.ingest;

import io.epione.profile.Sha256;
import io.epione.profile.observation.EntryKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Documents of senders, and entries, as numbers of 64 bits: within one person's data no two are the same. */
final class SentDocument {
    private SentDocument() {}

    /** @param identifier the sender's own */
    static long document(String identifier) {
        return hash(List.of(identifier));
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
