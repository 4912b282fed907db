package io.epione.profile.store;

import io.epione.profile.Sha256;
import io.epione.profile.observation.Entry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;

/** The part of an entry's identity that repeats from reading to reading: all of it but person and time. */
record SeriesKey(String kind, String source, String device, String system, String code, String component) {

    static SeriesKey of(Entry entry) {
        return new SeriesKey(
                kind(entry),
                Texts.storable(entry.provenance().source()),
                Texts.storable(entry.provenance().device()),
                Texts.storable(entry.code().system()),
                Texts.storable(entry.code().code()),
                Texts.storable(entry.component()));
    }

    /** Whether two entries have the same person and key; cheaper than to make both keys. */
    static boolean isShared(Entry one, Entry other) {
        return one.getClass() == other.getClass()
                && one.patient().equals(other.patient())
                && one.provenance().source().equals(other.provenance().source())
                && one.provenance().device().equals(other.provenance().device())
                && one.code().system().equals(other.code().system())
                && one.code().code().equals(other.code().code())
                && one.component().equals(other.component());
    }

    private static String kind(Entry entry) {
        return switch (entry) {
            case Entry.Observation o -> "observation";
            case Entry.Condition c -> "condition";
            case Entry.Medication m -> "medication";
            case Entry.Allergy a -> "allergy";
            case Entry.Event e -> "event";
        };
    }

    /** A name of fixed length, as an index on texts of any length is refused by the database. */
    UUID identity() {
        MessageDigest digest = Sha256.digest();
        for (String part : List.of(kind, source, device, system, code, component)) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        return new UUID(hash.getLong(), hash.getLong());
    }
}
