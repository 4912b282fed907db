package io.epione.assistant.access;

import io.epione.profile.Sha256;
import io.epione.profile.person.PatientId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * One row of a person's access log, chained to the row before it by SHA-256.
 *
 * @param seq counts up from 1 within the person's log
 */
record AuditEntry(
        PatientId patient,
        long seq,
        String actor,
        String actorName,
        String role,
        String purpose,
        Instant at,
        byte[] prevHash,
        byte[] hash) {
    static final byte[] START = new byte[32];

    /** The entry with its hash computed from everything else in it. */
    static AuditEntry chained(
            PatientId patient,
            long seq,
            String actor,
            String actorName,
            String role,
            String purpose,
            Instant at,
            byte[] prevHash) {
        byte[] hash = hash(patient, seq, List.of(actor, actorName, role, purpose, at.toString()), prevHash);
        return new AuditEntry(patient, seq, actor, actorName, role, purpose, at, prevHash, hash);
    }

    /** Whether the entry is as it was written and follows the entry with the given number and hash. */
    boolean follows(long previousSeq, byte[] previousHash) {
        byte[] expected = hash(patient, seq, List.of(actor, actorName, role, purpose, at.toString()), prevHash);
        return seq == previousSeq + 1 && Arrays.equals(prevHash, previousHash) && MessageDigest.isEqual(hash, expected);
    }

    private static byte[] hash(PatientId patient, long seq, List<String> texts, byte[] prevHash) {
        MessageDigest digest = Sha256.digest();
        digest.update(prevHash);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seq).array());
        update(digest, patient.value());
        texts.forEach(text -> update(digest, text));
        return digest.digest();
    }

    /** Lengths go in too, so that no two different rows give the same bytes. */
    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
