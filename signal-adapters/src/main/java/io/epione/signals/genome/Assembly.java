package io.epione.signals.genome;

import io.epione.profile.genome.Build;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The assemblies that a file may speak of, also those that are not read. */
enum Assembly {
    NCBI36(null, "ncbi ?36|hg18|build 36"),
    GRCH37(Build.GRCH37, "grch37|hg19|b37|hs37|build:? 37|human_g1k_v37|g1k_v37"),
    GRCH38(Build.GRCH38, "grch38|hg38|b38|hs38|build:? 38"),
    T2T(null, "t2t|chm13|hs1\\b");

    private final @Nullable Build build;
    private final Pattern names;

    Assembly(@Nullable Build build, String names) {
        this.build = build;
        this.names = Pattern.compile(names);
    }

    /** Empty where positions on it are not read. */
    Optional<Build> build() {
        return Optional.ofNullable(build);
    }

    boolean isNamedIn(String text) {
        return names.matcher(text.toLowerCase(Locale.ROOT)).find();
    }
}
