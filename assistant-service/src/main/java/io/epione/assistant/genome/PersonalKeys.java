package io.epione.assistant.genome;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A key for each person, wrapped by the key of this installation and kept in a folder beside the database, never in it: a
 * copy of the database opens nothing, and once a person's key is gone neither does any copy of what it sealed.
 * Thread-safe.
 */
@ApplicationScoped
class PersonalKeys {
    private final GenomeConfig config;

    @Inject
    PersonalKeys(GenomeConfig config) {
        this.config = config;
        try {
            AeadConfig.register();
            StreamingAeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new KeysUnusable(e);
        }
    }

    /** The person's key; empty where there is none, or no more. */
    synchronized Optional<StreamingAead> find(PatientId patient) {
        Path file = file(patient);
        return Files.exists(file) ? Optional.of(unwrap(patient, read(file))) : Optional.empty();
    }

    /** The person's key, made now where there is none. */
    synchronized StreamingAead findOrMake(PatientId patient) {
        return find(patient).orElseGet(() -> make(patient));
    }

    /** Ends the key; what it sealed stays closed for ever, wherever it lies. */
    synchronized void destroy(PatientId patient) {
        try {
            Files.deleteIfExists(file(patient));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StreamingAead make(PatientId patient) {
        try {
            KeysetHandle key = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
            KeyFile.write(
                    file(patient), TinkProtoKeysetFormat.serializeEncryptedKeyset(key, wrapping(), owner(patient)));
            return key.getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
        } catch (GeneralSecurityException e) {
            throw new KeysUnusable(e);
        }
    }

    private StreamingAead unwrap(PatientId patient, byte[] wrapped) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrapping(), owner(patient))
                    .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
        } catch (GeneralSecurityException e) {
            throw new KeysUnusable(e);
        }
    }

    private Aead wrapping() throws GeneralSecurityException {
        Path file = config.wrappingKey().map(Path::of).orElseGet(() -> folder().resolve("wrapping-key"));
        if (!Files.exists(file)) {
            KeysetHandle made = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            KeyFile.write(file, TinkProtoKeysetFormat.serializeKeyset(made, InsecureSecretKeyAccess.get()));
        }
        return TinkProtoKeysetFormat.parseKeyset(read(file), InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private Path folder() {
        return config.keys()
                .map(Path::of)
                .orElseThrow(() -> new KeysUnusable(new GeneralSecurityException("no folder of keys is set")));
    }

    /** Named by a digest, since identifiers may hold dots and colons. */
    private Path file(PatientId patient) {
        return folder().resolve("persons").resolve(HexFormat.of().formatHex(sha256(owner(patient))));
    }

    private static byte[] owner(PatientId patient) {
        return ("genome|" + patient.value()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
