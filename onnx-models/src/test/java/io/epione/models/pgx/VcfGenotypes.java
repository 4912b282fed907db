package io.epione.models.pgx;

import io.epione.profile.genome.Build;
import io.epione.profile.genome.Genotypes;
import io.epione.profile.genome.SiteCall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One person of a small VCF, read plainly: enough for the tests of what follows the reading. */
record VcfGenotypes(Build build, Map<String, SiteCall> calls) implements Genotypes {

    static VcfGenotypes read(Path file, int person, Build build) throws IOException {
        return of(Files.readString(file, StandardCharsets.ISO_8859_1), person, build);
    }

    static VcfGenotypes of(String text, int person, Build build) {
        Map<String, SiteCall> calls = new HashMap<>();
        Map<String, String> phaseSets = new HashMap<>();
        for (String line : text.split("\r?\n", -1)) {
            String[] cells = line.split("\t", -1);
            if (!line.startsWith("#") && cells.length > 9) {
                calls.put(
                        key(cells[0].replaceFirst("^chr", ""), Integer.parseInt(cells[1])),
                        call(cells, person, phaseSets));
            }
        }
        return new VcfGenotypes(build, calls);
    }

    @Override
    public SiteCall at(String chromosome, int position) {
        return calls.getOrDefault(key(chromosome, position), new SiteCall.NotInFile());
    }

    /** Phased is what lies in the first phase set of its chromosome: two sets say nothing about each other. */
    private static boolean phased(String[] cells, int person, Map<String, String> phaseSets) {
        int field = List.of(cells[8].split(":")).indexOf("PS");
        String[] values = cells[9 + person].split(":");
        String set = field >= 0 && field < values.length ? values[field] : ".";
        return values[0].contains("|")
                && phaseSets.computeIfAbsent(cells[0], _ -> set).equals(set);
    }

    private static SiteCall call(String[] cells, int person, Map<String, String> phaseSets) {
        List<String> alleles = new ArrayList<>(List.of(cells[3]));
        alleles.addAll(List.of(cells[4].split(",")));
        String genotype = cells[9 + person].split(":", 2)[0].strip();
        String[] parts = genotype.split("[/|]", -1);
        for (String part : parts) {
            if (part.equals(".") || Integer.parseInt(part) >= alleles.size()) {
                return new SiteCall.NoCall();
            }
        }
        return new SiteCall.Called(
                cells[3],
                alleles.get(Integer.parseInt(parts[0])),
                parts.length > 1 ? alleles.get(Integer.parseInt(parts[1])) : null,
                phased(cells, person, phaseSets));
    }

    private static String key(String chromosome, int position) {
        return chromosome + ":" + position;
    }
}
