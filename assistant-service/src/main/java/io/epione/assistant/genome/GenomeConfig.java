package io.epione.assistant.genome;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where persons' keys lie, and bounds of the files that are taken in. */
@ConfigMapping(prefix = "epione.genome")
interface GenomeConfig {
    /** The folder of the keys that genotypes are sealed with; set by the start. Several nodes share one. */
    Optional<String> keys();

    /** A file with the key that the persons' keys are wrapped with, such as a mounted secret; else one is made in {@code keys}. */
    Optional<String> wrappingKey();

    /** Largest file of genotypes in bytes as it is sent; not below {@code limits.export-bytes}. */
    @WithDefault("8589934592")
    long bodyBytes();

    /** How many files are read at a time; each may take some 400 MB of memory where it has millions of variants. */
    @WithDefault("1")
    int atOnce();

    /** How many files may wait for that; more are answered 503. */
    @WithDefault("8")
    int waiting();

    /** The most variants that one file may have. */
    @WithDefault("25000000")
    int sites();
}
