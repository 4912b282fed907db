package io.epione.assistant.genome;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.daead.DeterministicAeadConfig;
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
 * Keys for each person, wrapped by the key of this installation and kept in a folder beside the database, never in it: a
 * copy of the database opens nothing, and once a person's keys are gone neither does any copy of what they sealed.
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
            DeterministicAeadConfig.register();
            StreamingAeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new KeysUnusable(e);
        }
    }

    /** The person's key; empty where there is none, or no more. */
    synchronized <P> Optional<P> find(PatientId patient, KeyUse<P> use) {
        Path file = file(patient, use);
        return Files.exists(file) ? Optional.of(unwrap(patient, use, read(file))) : Optional.empty();
    }

    /** The person's key, made now where there is none. */
    synchronized <P> P findOrMake(PatientId patient, KeyUse<P> use) {
        return find(patient, use).orElseGet(() -> make(patient, use));
    }

    /** The person's key, made now where there is none of this use but one of another: after all were ended, none is made. */
    synchronized <P> Optional<P> findBeside(PatientId patient, KeyUse<P> use, KeyUse<?> other) {
        return find(patient, use)
                .or(() -> Files.exists(file(patient, other)) ? Optional.of(make(patient, use)) : Optional.empty());
    }

    /** Ends the keys; what they sealed stays closed for ever, wherever it lies. */
    synchronized void destroy(PatientId patient) {
        try {
            Files.deleteIfExists(file(patient, KeyUse.GENOTYPES));
            Files.deleteIfExists(file(patient, KeyUse.TEXTS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <P> P make(PatientId patient, KeyUse<P> use) {
        try {
            KeysetHandle key = KeysetHandle.generateNew(use.parameters());
            KeyFile.write(
                    file(patient, use),
                    TinkProtoKeysetFormat.serializeEncryptedKeyset(key, wrapping(), owner(patient, use)));
            return key.getPrimitive(RegistryConfiguration.get(), use.primitive());
        } catch (GeneralSecurityException e) {
            throw new KeysUnusable(e);
        }
    }

    private <P> P unwrap(PatientId patient, KeyUse<P> use, byte[] wrapped) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrapping(), owner(patient, use))
                    .getPrimitive(RegistryConfiguration.get(), use.primitive());
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
    private Path file(PatientId patient, KeyUse<?> use) {
        return folder().resolve("persons").resolve(HexFormat.of().formatHex(sha256(owner(patient, use))));
    }

    private static byte[] owner(PatientId patient, KeyUse<?> use) {
        return (use.name() + "|" + patient.value()).getBytes(StandardCharsets.UTF_8);
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
