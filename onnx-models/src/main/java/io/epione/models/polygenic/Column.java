package io.epione.models.polygenic;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The columns of a scoring file (PGS Catalog format 2.0, harmonised or not) that say something about the sum. */
enum Column {
    HARMONISED_CHROMOSOME("hm_chr"),
    HARMONISED_POSITION("hm_pos"),
    CHROMOSOME("chr_name"),
    POSITION("chr_position"),
    EFFECT_ALLELE("effect_allele"),
    OTHER_ALLELE("other_allele"),
    INFERRED_OTHER_ALLELE("hm_inferOtherAllele"),
    WEIGHT("effect_weight"),
    WEIGHT_0("dosage_0_weight"),
    WEIGHT_1("dosage_1_weight"),
    WEIGHT_2("dosage_2_weight"),
    FREQUENCY("allelefrequency_effect"),
    DOMINANT("is_dominant"),
    RECESSIVE("is_recessive"),
    EFFECT_TYPE("effect_type"),
    INTERACTION("is_interaction"),
    HAPLOTYPE("is_haplotype"),
    DIPLOTYPE("is_diplotype");

    private final String written;

    Column(String written) {
        this.written = written;
    }

    String written() {
        return written;
    }

    /** Where each of them stands in a line; those that are not there are left out. */
    static Map<Column, Integer> find(String line) {
        List<String> names = Arrays.asList(line.split("\t", -1));
        Map<Column, Integer> found = new EnumMap<>(Column.class);
        for (Column column : values()) {
            int at = names.indexOf(column.written);
            if (at >= 0) {
                found.put(column, at);
            }
        }
        return found;
    }
}
