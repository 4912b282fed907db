package io.epione.profile.genome;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The chromosomes that genotypes are kept of, in the order in which files list them. */
public enum Chromosome {
    C1,
    C2,
    C3,
    C4,
    C5,
    C6,
    C7,
    C8,
    C9,
    C10,
    C11,
    C12,
    C13,
    C14,
    C15,
    C16,
    C17,
    C18,
    C19,
    C20,
    C21,
    C22,
    X,
    Y,
    MT;

    private static final List<Chromosome> ALL = List.of(values());
    private static final Map<String, Chromosome> BY_LABEL =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Chromosome::label, Function.identity()));

    /** All of them, without a copy for each call. */
    public static List<Chromosome> all() {
        return ALL;
    }

    /** 1 to 22, X, Y or MT. */
    public String label() {
        return name().startsWith("C") ? name().substring(1) : name();
    }

    /** By its {@link #label()}, or empty. */
    public static Optional<Chromosome> of(String label) {
        return Optional.ofNullable(BY_LABEL.get(label));
    }

    public boolean isAutosome() {
        return ordinal() < X.ordinal();
    }
}
