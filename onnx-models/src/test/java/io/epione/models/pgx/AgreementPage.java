package io.epione.models.pgx;

import io.epione.profile.genome.GeneResult;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The table of agreement with PharmCAT's test files, gene by gene, and each file with its verdict. */
final class AgreementPage {
    private static final String HEAD = """
            # Pharmacogenomics: agreement with PharmCAT's test files

            Every file of PharmCAT's test set (3.1.1, tables of 2025-11-05), read by the caller in `onnx-models`, against what
            the file's name, PharmCAT's own test of that file or its written rules say. Where names and tests are older than
            the tables, the diplotype was worked out by hand from the tables and is counted apart. "Listed": the diplotype
            named is among those that fit copies which are not phased, and PharmCAT's scoring rule prefers another one, which is
            given first. Made by a test: `./mvnw -pl onnx-models -am test -Dtest=PharmcatFilesTest -Depione.write-docs=true
            -Dsurefire.failIfNoSpecifiedTests=false` with `EPIONE_REFERENCE_DATA`.

            The phenotype of every pair of alleles in PharmCAT's tables is compared by another test, and the example run
            (`pharmcat.example.*`) comes out equal in all 13 genes that a file can tell. CYP2D6 and HLA of the example come from
            a laboratory's report there too; RYR1, CACNA1S, CFTR and G6PD are called from the file by PharmCAT and not here.

            | gene | files | agrees | listed | by hand | differs |
            |---|---|---|---|---|---|
            """;

    private AgreementPage() {}

    enum Verdict {
        AGREES,
        LISTED,
        BY_HAND,
        DIFFERS
    }

    /** One file and what came out. */
    record Row(PharmcatFilesTest.Expected expected, GeneResult.Read result) {
        Verdict verdict() {
            List<String> best = PharmcatFilesTest.names(result.best());
            boolean none = expected.diplotypes().equals(List.of("none"));
            boolean same = none
                    ? best.isEmpty()
                    : Set.copyOf(best).equals(Set.copyOf(expected.diplotypes()))
                            || (expected.says().equals("name") && best.containsAll(expected.diplotypes()));
            if (same) {
                return expected.says().equals("hand") ? Verdict.BY_HAND : Verdict.AGREES;
            }
            boolean listed = PharmcatFilesTest.names(result.alternatives()).containsAll(expected.diplotypes());
            return listed ? Verdict.LISTED : Verdict.DIFFERS;
        }

        String line() {
            String best = result.best().isEmpty() ? "none" : String.join(", ", PharmcatFilesTest.names(result.best()));
            String phenotypes = result.best().stream()
                    .map(one -> one.phenotype().name())
                    .distinct()
                    .collect(Collectors.joining(", "));
            return "| "
                    + String.join(
                            " | ",
                            expected.file(),
                            expected.gene(),
                            best,
                            phenotypes,
                            words(result.callability().name()),
                            words(verdict().name()) + " (" + expected.says() + ")",
                            expected.remark())
                    + " |\n";
        }
    }

    static String of(List<Row> rows, List<PharmcatFilesTest.Expected> not) {
        Map<String, Map<Verdict, Integer>> genes = new TreeMap<>();
        rows.forEach(row -> genes.computeIfAbsent(row.expected().gene(), _ -> new EnumMap<>(Verdict.class))
                .merge(row.verdict(), 1, Integer::sum));
        StringBuilder page = new StringBuilder(HEAD);
        genes.forEach((gene, counts) -> page.append(counted(gene, counts)));
        Map<Verdict, Integer> all = new EnumMap<>(Verdict.class);
        rows.forEach(row -> all.merge(row.verdict(), 1, Integer::sum));
        page.append(counted("all", all));
        page.append("\n## Each file\n\n| file | gene | diplotype | phenotype | callability | verdict | remark |\n");
        page.append("|---|---|---|---|---|---|---|\n");
        rows.forEach(row -> page.append(row.line()));
        page.append("\n## Not verifiable\n\n| file | gene | why |\n|---|---|---|\n");
        not.forEach(one -> page.append("| %s | %s | %s |\n".formatted(one.file(), one.gene(), one.remark())));
        return page.toString();
    }

    private static String counted(String name, Map<Verdict, Integer> counts) {
        int files = counts.values().stream().mapToInt(Integer::intValue).sum();
        return "| %s | %d | %d | %d | %d | %d |\n"
                .formatted(
                        name,
                        files,
                        counts.getOrDefault(Verdict.AGREES, 0),
                        counts.getOrDefault(Verdict.LISTED, 0),
                        counts.getOrDefault(Verdict.BY_HAND, 0),
                        counts.getOrDefault(Verdict.DIFFERS, 0));
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
