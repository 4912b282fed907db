package io.epione.assistant.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What an operator may set, each as a system property ({@code epione.demo.people}) or an environment variable
 * ({@code EPIONE_DEMO_PEOPLE}). {@code docs/configuration.md} is made from this tree.
 */
@ConfigMapping(prefix = "epione")
public interface EpioneConfig {
    /** Signing in and data for demonstration. */
    Demo demo();

    /** Bounds that keep one client from hurting the others. */
    Limits limits();

    /** How what is stored is kept in little space. */
    Archive archive();

    /** How long deliveries are kept as they came in. */
    RawPayloads rawPayloads();

    /** Who may call. */
    Access access();

    /** A language model that may write the non-urgent sentences. Without one nothing is missing. */
    Llm llm();

    /** Who may call. */
    interface Access {
        /** How long a Nightscout secret still works after it was changed for a new one. */
        @WithDefault("PT24H")
        Duration secretOverlap();

        /** Whether only vendors that the operator has registered deliver; else whom the issuer of the tokens lets in. */
        @WithDefault("false")
        boolean registeredVendorsOnly();
    }

    /** Signing in and data for demonstration. */
    interface Demo {
        /**
         * Whether the service signs tokens for whoever asks. On exactly when no OpenID Connect server is configured, and
         * then the service listens on loopback only.
         */
        @WithDefault("false")
        boolean enabled();

        /** The file of the key that signs demonstration tokens; set by the start. */
        Optional<String> keyFile();

        /** Whether the generated demonstration people are loaded. */
        @WithDefault("true")
        boolean people();
    }

    /** Bounds that keep one client from hurting the others. */
    interface Limits {
        /** Largest body of a request in bytes; larger ones are answered 413. */
        @WithDefault("16777216")
        long bodyBytes();

        /** Largest export of Apple Health in bytes, which is read as a stream; not below {@code body-bytes}. */
        @WithDefault("2147483648")
        long exportBytes();

        /** How many exports larger than {@code body-bytes} are taken at a time; more are answered 503. */
        @WithDefault("2")
        int exportsAtOnce();

        /** Where an export lies, in a file without a name, until it is stored; else Java's folder of temporary files. */
        Optional<String> exportFolder();

        /** Pushes of data that one token may make in a minute; more are answered 429. */
        @WithDefault("60000")
        int pushesPerMinute();

        /** Pushes of data for one person in a minute, by all who push for them; more are answered 429. */
        @WithDefault("60000")
        int patientPushesPerMinute();

        /** The most bytes that one byte of a body packed by gzip may become; more are answered 413. */
        @WithDefault("100")
        int gzipRatio();

        /** Turns, triages and other questions that one token may ask in a minute; more are answered 429. */
        @WithDefault("12000")
        int questionsPerMinute();
    }

    /** How what is stored is kept in little space. */
    interface Archive {
        /** How long nothing may have come for a day of readings before it is packed. */
        @WithDefault("P7D")
        Duration sealAfter();

        /** How often it is looked for days to pack and for deliveries that are kept no longer. */
        @WithDefault("PT1H")
        Duration every();
    }

    /** How long deliveries are kept as they came in. */
    interface RawPayloads {
        /** After that long the bytes of a delivery are deleted, what was read from it stays; without it they are kept for ever. */
        Optional<Duration> keep();
    }

    /** A language model that may write the non-urgent sentences. Without one nothing is missing. */
    interface Llm {
        /** The base address of an OpenAI-compatible endpoint, such as {@code http://127.0.0.1:11434/v1}. */
        Optional<URI> url();

        /** The model's name at that endpoint; without it the model stays off. */
        Optional<String> model();

        /** The key that the endpoint asks for, where it asks for one. */
        Optional<String> key();

        /** How long one answer may take from the first byte to the last; after that the built-in sentences go out. */
        @WithDefault("PT4S")
        Duration timeout();

        /** The most tokens that the model may write for one reply. */
        @WithDefault("800")
        int maxTokens();

        /** How long the model is left alone after it was of no use three times in a row. */
        @WithDefault("PT1M")
        Duration pause();
    }
}
