package io.epione.acceptance.safety;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * One row of the hazard log.
 *
 * @param id H01 and on
 * @param hazard what harms whom
 * @param cause how it comes about
 * @param severity of the harm, see {@link HazardLog#SEVERITIES}
 * @param likelihood without the mitigation, see {@link HazardLog#LIKELIHOODS}
 * @param mitigation what stands against it, one sentence
 * @param where the file of the mitigation
 * @param test that guards it
 * @param without the change that takes the mitigation out
 * @param residual what remains, one sentence
 * @param review {@code unreviewed} until a named clinician signs
 */
record Hazard(
        String id,
        String hazard,
        String cause,
        String severity,
        String likelihood,
        String mitigation,
        String where,
        String test,
        String without,
        String residual,
        String review) {

    static Hazard of(List<String> row) {
        if (row.size() != HazardLog.COLUMNS.size()) {
            throw new IllegalArgumentException(row.getFirst() + " has " + row.size() + " fields");
        }
        return new Hazard(
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3),
                row.get(4),
                row.get(5),
                row.get(6),
                row.get(7),
                row.get(8),
                row.get(9),
                row.get(10));
    }

    TestName guard() {
        return TestName.parse(test);
    }

    Mutation mutation() {
        return Mutation.parse(without);
    }

    /** Changes when the test named or the mutation changes: what was seen before then proves nothing any more. */
    String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((test + "\n" + without).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
