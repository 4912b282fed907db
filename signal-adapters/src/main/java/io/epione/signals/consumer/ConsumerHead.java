package io.epione.signals.consumer;

import io.epione.signals.genome.BuildFinder;
import io.epione.signals.genome.ByteLines;
import io.epione.signals.genome.ChromosomeNames;
import io.epione.signals.genome.RefusedGenome;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What stands above the rows.
 *
 * @param platform who made the file, empty where it does not say
 * @param layout the columns
 * @param rowWaits whether the current line is the first row already
 */
record ConsumerHead(String platform, Layout layout, boolean rowWaits) {
    private static final int MOST_LINES = 1000;
    private static final int LONGEST = 16 * 1024;
    /** By what the makers call themselves; the longer word first where one holds the other. */
    private static final Map<String, String> MAKERS = new TreeMap<>(Map.ofEntries(
            Map.entry("23andme", "23andMe"),
            Map.entry("23mofang", "23Mofang"),
            Map.entry("ancestrydna", "AncestryDNA"),
            Map.entry("circle", "CircleDNA"),
            Map.entry("codigo46", "Código 46"),
            Map.entry("dna.land", "DNA.Land"),
            Map.entry("familytreedna", "FamilyTreeDNA"),
            Map.entry("famfinder", "FamilyTreeDNA"),
            Map.entry("genes for good", "Genes for Good"),
            Map.entry("living dna", "Living DNA"),
            Map.entry("mapmygenome", "Mapmygenome"),
            Map.entry("myheritage", "MyHeritage"),
            Map.entry("sano", "Sano"),
            Map.entry("selfdecode", "SelfDecode"),
            Map.entry("tellmegen", "tellmeGen")));

    /** Reads up to the first row, and tells the finder what is said of the assembly. */
    static ConsumerHead read(ByteLines lines, BuildFinder build) throws IOException {
        String platform = "";
        Optional<Layout> layout = Optional.empty();
        boolean inChipHeader = false;
        while (lines.next()) {
            if (lines.number() > MOST_LINES || lines.to() - lines.from() > LONGEST) {
                break;
            }
            String line = lines.text().strip();
            platform = platform.isEmpty() ? maker(line) : platform;
            inChipHeader = line.equals("[Header]") || inChipHeader && !line.equals("[Data]");
            if (line.startsWith("#") || inChipHeader) {
                build.say(line);
                Optional<Layout> named = Layout.ofNames(line.substring(line.startsWith("#") ? 1 : 0));
                layout = named.isPresent() ? named : layout;
            } else if (!line.isEmpty() && !line.equals("[Data]")) {
                Optional<Layout> named = Layout.ofNames(line);
                if (named.isPresent()) {
                    return new ConsumerHead(platform, named.get(), false);
                }
                return new ConsumerHead(
                        platform, layout.or(() -> bare(lines)).orElseThrow(ConsumerHead::unknown), true);
            }
        }
        throw layout.isPresent() ? new RefusedGenome("no-genotypes", "The file has no rows.") : unknown();
    }

    private static String maker(String line) {
        String words = line.toLowerCase(Locale.ROOT);
        return MAKERS.entrySet().stream()
                .filter(maker -> words.contains(maker.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** Without names of columns the row itself must look like one. */
    private static Optional<Layout> bare(ByteLines lines) {
        var fields = new Fields();
        boolean commas = lines.text().indexOf('\t') < 0 && lines.text().indexOf(',') >= 0;
        fields.split(lines.bytes(), lines.from(), lines.to(), commas);
        boolean looksLikeOne = (fields.count() == 4 || fields.count() == 5)
                && ChromosomeNames.of(fields.bytes(), fields.from(1), fields.to(1)) != null
                && ConsumerRow.number(fields, 2) > 0
                && fields.length(3) <= 2;
        return looksLikeOne ? Optional.of(Layout.ofBareRows(fields.count(), commas)) : Optional.empty();
    }

    private static RefusedGenome unknown() {
        return new RefusedGenome(
                "wrong-header",
                "The columns are not those of a file of genotypes; send a VCF or the raw data file as you got it.");
    }
}
