package io.epione.models.polygenic;

import io.epione.profile.genome.Build;
import io.epione.profile.genome.Chromosome;
import io.epione.profile.genome.GenotypesBuilder;
import io.epione.profile.genome.PackedGenotypes;
import io.epione.profile.genome.SnvCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A VCF of many people and genotypes alone, held as it is written; each person is packed when asked for. */
final class ManyPeople {
    private static final int FIRST_PERSON = 9;
    private final List<String[]> rows = new ArrayList<>();
    private List<String> names = List.of();

    static ManyPeople read(Path file) throws IOException {
        ManyPeople people = new ManyPeople();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#CHROM")) {
                    String[] header = line.split("\t");
                    people.names = List.of(Arrays.copyOfRange(header, FIRST_PERSON, header.length));
                } else if (!line.startsWith("#")) {
                    people.rows.add(line.split("\t"));
                }
            }
        }
        return people;
    }

    List<String> names() {
        return names;
    }

    PackedGenotypes person(int number) {
        GenotypesBuilder builder = new GenotypesBuilder();
        for (String[] row : rows) {
            Chromosome chromosome = Chromosome.of(row[0]).orElseThrow();
            int position = Integer.parseInt(row[1]);
            String genotype = row[FIRST_PERSON + number];
            int first = genotype.charAt(0) - '0';
            int second = genotype.length() > 1 ? genotype.charAt(2) - '0' : -1;
            if (row[3].length() == 1 && row[4].length() == 1) {
                int code = SnvCode.vcf((byte) row[3].charAt(0), (byte) row[4].charAt(0), first, second, true);
                builder.add(chromosome, position, code, 0, Double.NaN);
            } else {
                builder.addComplex(
                        chromosome,
                        position,
                        row[3],
                        row[4],
                        row[3 + first],
                        second < 0 ? null : row[3 + second],
                        true,
                        0,
                        Double.NaN);
            }
        }
        return builder.build(Build.GRCH38);
    }
}
