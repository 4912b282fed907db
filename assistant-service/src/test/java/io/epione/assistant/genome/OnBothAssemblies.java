package io.epione.assistant.genome;

import io.epione.profile.genome.Build;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/**
 * One made person, written as a VCF of either assembly: every position of CYP2C19 and DPYD, those of the shipped scores,
 * a variant that a laboratory should confirm, and places of no meaning. Positions on GRCh37 are published ones: dbSNP's
 * of rs4244285, rs3918290 and rs80357906, and those of the PGS Catalog.
 */
final class OnBothAssemblies {
    private static final int CYP2C19 = 96541616 - 94781859;
    private static final int DPYD = 97915614 - 97450058;

    private record Row(int chromosome, int grch37, int grch38, String rest) {
        int on(Build build) {
            return build == Build.GRCH37 ? grch37 : grch38;
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final Random random = new Random(7);

    OnBothAssemblies() throws IOException {
        genes(TwoGenes.poorForClopidogrel());
        score("PGS000001", "hm_chr", "hm_pos", "hm_chr", "hm_pos");
        score("PGS004255", "chr_name", "chr_position", "hm_chr", "hm_pos");
        rows.add(new Row(17, 41209079, 43057062, "rs80357906\tT\tTG\t.\tPASS\t.\tGT\t0/1"));
        for (int i = 0; i < 2000; i++) {
            int position = 5_000_000 + 1000 * i;
            rows.add(new Row(
                    1 + i % 22,
                    position + 1234,
                    position,
                    "rs98765%04d\tA\tG\t.\tPASS\t.\tGT\t%s".formatted(i, genotype())));
        }
    }

    String vcf(Build build) {
        StringBuilder text = new StringBuilder("##fileformat=VCFv4.2\n##reference=" + name(build) + "\n"
                + "##FORMAT=<ID=GT,Number=1,Type=String,Description=\"Genotype\">\n"
                + "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tME\n");
        rows.stream()
                .sorted(Comparator.comparing(Row::chromosome).thenComparing(row -> row.on(build)))
                .forEach(row -> text.append("%d\t%d\t%s\n".formatted(row.chromosome, row.on(build), row.rest)));
        return text.toString();
    }

    static String name(Build build) {
        return build == Build.GRCH37 ? "GRCh37" : "GRCh38";
    }

    private void genes(TwoGenes genes) {
        genes.text().lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] cells = line.split("\t", 3);
            int chromosome = Integer.parseInt(cells[0].substring(3));
            int position = Integer.parseInt(cells[1]);
            rows.add(new Row(chromosome, position + (chromosome == 10 ? CYP2C19 : DPYD), position, cells[2]));
        });
    }

    /** Both files have the same rows in the same order. */
    private void score(String id, String chromosome37, String position37, String chromosome38, String position38)
            throws IOException {
        List<String> older = table(id, Build.GRCH37);
        List<String> newer = table(id, Build.GRCH38);
        for (int i = 1; i < newer.size(); i++) {
            String effect = cell(newer, i, "effect_allele");
            String other = cell(newer, i, "other_allele");
            if (effect.length() == 1
                    && other.length() == 1
                    && cell(older, i, chromosome37).equals(cell(newer, i, chromosome38))) {
                rows.add(new Row(
                        Integer.parseInt(cell(newer, i, chromosome38)),
                        Integer.parseInt(cell(older, i, position37)),
                        Integer.parseInt(cell(newer, i, position38)),
                        ".\t%s\t%s\t.\tPASS\t.\tGT\t%s".formatted(other, effect, genotype())));
            }
        }
    }

    private static List<String> table(String id, Build build) throws IOException {
        try (InputStream file = new GZIPInputStream(Objects.requireNonNull(
                OnBothAssemblies.class.getResourceAsStream("/scores/" + id + "/" + build.name() + ".txt.gz")))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    private static String cell(List<String> table, int row, String column) {
        int at = List.of(table.getFirst().split("\t")).indexOf(column);
        return table.get(row).split("\t", -1)[at];
    }

    private String genotype() {
        return List.of("0/0", "0/1", "1/1").get(random.nextInt(3));
    }
}
