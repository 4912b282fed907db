package io.epione.assistant.genome;

import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.daead.PredefinedDeterministicAeadParameters;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;

/**
 * What a person's key is for. Each use has a key of its own.
 *
 * @param name part of the key's file name and of what is authenticated with it
 */
record KeyUse<P>(String name, Parameters parameters, Class<P> primitive) {
    /** Files of genotypes, which may be larger than memory. */
    static final KeyUse<StreamingAead> GENOTYPES =
            new KeyUse<>("genome", PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB, StreamingAead.class);

    /** Words about genes and laboratory reports: equal texts of one person are equal when sealed, so they can be compared. */
    static final KeyUse<DeterministicAead> TEXTS =
            new KeyUse<>("genome-texts", PredefinedDeterministicAeadParameters.AES256_SIV, DeterministicAead.class);
}
