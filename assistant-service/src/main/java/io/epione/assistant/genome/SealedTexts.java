package io.epione.assistant.genome;

import com.google.crypto.tink.DeterministicAead;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** Short texts about a person's genes, sealed with a key of that person's. Equal texts stay equal. Thread-safe. */
@ApplicationScoped
class SealedTexts {
    private final PersonalKeys keys;

    @Inject
    SealedTexts(PersonalKeys keys) {
        this.keys = keys;
    }

    /** Whether anything that was sealed for the person can be opened. */
    boolean openFor(PatientId patient) {
        return keys.find(patient, KeyUse.TEXTS).isPresent();
    }

    /** Seals; makes the person's key where there is none. */
    String seal(PatientId patient, SealedKind kind, String text) {
        return sealed(keys.findOrMake(patient, KeyUse.TEXTS), patient, kind, text);
    }

    /** Seals where the person has a key; after their keys were ended none is made. */
    Optional<String> sealIfThere(PatientId patient, SealedKind kind, String text) {
        return keys.findBeside(patient, KeyUse.TEXTS, KeyUse.GENOTYPES).map(key -> sealed(key, patient, kind, text));
    }

    /** Empty where the key is gone, or the bytes were changed or sealed for something else. */
    Optional<String> open(PatientId patient, SealedKind kind, String sealed) {
        Optional<DeterministicAead> key = keys.find(patient, KeyUse.TEXTS);
        try {
            return key.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new String(
                            key.get().decryptDeterministically(SealedText.bytes(sealed), kind.bound(patient)),
                            StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String sealed(DeterministicAead key, PatientId patient, SealedKind kind, String text) {
        try {
            return SealedText.of(
                    key.encryptDeterministically(text.getBytes(StandardCharsets.UTF_8), kind.bound(patient)));
        } catch (GeneralSecurityException e) {
            throw new KeysUnusable(e);
        }
    }
}
