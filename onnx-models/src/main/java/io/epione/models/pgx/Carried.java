package io.epione.models.pgx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The variants that lie on the first and on the second copy of a gene whose variants are named one by one. */
final class Carried {
    private static final Comparator<NamedAllele> LOWEST_FIRST =
            Comparator.comparingDouble(Carried::activity).thenComparing(NamedAllele::name, Names.NATURAL);

    private final GeneTable table;
    private final List<NamedAllele> first = new ArrayList<>();
    private final List<NamedAllele> second = new ArrayList<>();

    Carried(GeneTable table) {
        this.table = table;
    }

    void add(String name, boolean onFirst, boolean onSecond) {
        NamedAllele allele = table.allele(name);
        if (onFirst) {
            first.add(allele);
        }
        if (onSecond) {
            second.add(allele);
        }
    }

    static double activity(NamedAllele allele) {
        return Double.parseDouble(Objects.requireNonNullElse(allele.activity(), "0"));
    }

    NamedAllele lowestOnFirst() {
        return lowest(first);
    }

    NamedAllele lowestOnSecond() {
        return lowest(second);
    }

    String firstText() {
        return text(first);
    }

    String secondText() {
        return text(second);
    }

    /** All that was found, one on both copies twice, the lowest function first. */
    List<NamedAllele> found() {
        return Stream.concat(first.stream(), second.stream())
                .sorted(LOWEST_FIRST)
                .toList();
    }

    private NamedAllele lowest(List<NamedAllele> copy) {
        return copy.stream().min(LOWEST_FIRST).orElse(table.reference());
    }

    private String text(List<NamedAllele> copy) {
        List<String> names =
                copy.stream().map(NamedAllele::name).sorted(Names.NATURAL).toList();
        return switch (names.size()) {
            case 0 -> table.reference().name();
            case 1 -> names.getFirst();
            default -> names.stream().collect(Collectors.joining(" + ", "[", "]"));
        };
    }
}
