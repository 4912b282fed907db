package io.epione.assistant.reply;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Tells whether a text names a medicine, misspelt or not. */
final class MedicineNames {
    private static final int SHORTEST = 5;
    private static final int LONG = 9;
    private static final Pattern KINDS =
            Pattern.compile("\\b(?:insulin|tablets?|pills?|capsules?|medicines?|medications?|medicat\\w+|meds|drugs?"
                    + "|dos(?:es?|age)|basal|bolus|injections?|inhalers?|puffers?|painkillers?|pain killers?|statins?|warfarin|steroids?|antibiotics?"
                    + "|blood thinners?|contraceptives?|the pill|birth control|antidepressants?|beta ?blockers?|water pills?|vaccines?|nsaids?"
                    + "|\\p{L}{3,}(?:statin|pril|sartan|olol|gliptin|gliflozin|glutide|formin|azole|cillin|mycin|prazole|dipine|azide|semide|xaban"
                    + "|parin|oxetine|traline|zepam|codone|morphine|tidine|floxacin|cycline))\\b");
    private static final List<String> NAMES = List.of(
            "metformin",
            "aspirin",
            "ibuprofen",
            "paracetamol",
            "acetaminophen",
            "naproxen",
            "diclofenac",
            "tylenol",
            "advil",
            "motrin",
            "aleve",
            "benadryl",
            "ozempic",
            "wegovy",
            "mounjaro",
            "trulicity",
            "lantus",
            "levemir",
            "tresiba",
            "humalog",
            "novolog",
            "novorapid",
            "jardiance",
            "farxiga",
            "januvia",
            "glipizide",
            "gliclazide",
            "glimepiride",
            "levothyroxine",
            "prednisone",
            "prednisolone",
            "clopidogrel",
            "warfarin",
            "eliquis",
            "xarelto",
            "apixaban",
            "atorvastatin",
            "simvastatin",
            "rosuvastatin",
            "lisinopril",
            "ramipril",
            "amlodipine",
            "metoprolol",
            "bisoprolol",
            "losartan",
            "omeprazole",
            "furosemide",
            "sertraline",
            "fluoxetine",
            "citalopram",
            "escitalopram",
            "gabapentin",
            "tramadol",
            "codeine",
            "morphine",
            "oxycodone",
            "diazepam",
            "zolpidem",
            "melatonin",
            "amoxicillin",
            "penicillin",
            "azithromycin",
            "doxycycline",
            "sildenafil",
            "viagra",
            "salbutamol",
            "albuterol",
            "ventolin",
            "insulin",
            "digoxin",
            "lithium",
            "methotrexate",
            "semaglutide",
            "empagliflozin",
            "dapagliflozin",
            "sitagliptin",
            "pregabalin");

    private MedicineNames() {}

    /**
     * @param words small letters
     * @param own names of the person's own medicines, small letters
     */
    static boolean in(String words, Collection<String> own) {
        if (KINDS.matcher(words).find()) {
            return true;
        }
        for (String word : words.split("[^\\p{L}]+", -1)) {
            if (NAMES.stream().anyMatch(name -> near(word, name))
                    || own.stream().anyMatch(name -> near(word, name))) {
                return true;
            }
        }
        return false;
    }

    /** One slip of the fingers in a name, two in a long one; the first letter is mostly right. */
    private static boolean near(String word, String name) {
        if (word.equals(name)) {
            return true;
        }
        int slips = name.length() >= LONG ? 2 : 1;
        return name.length() >= SHORTEST
                && word.length() >= SHORTEST
                && word.charAt(0) == name.charAt(0)
                && Math.abs(word.length() - name.length()) <= slips
                && slips(word, name) <= slips;
    }

    /** Letters that are left out, added, replaced, or exchanged with their neighbour. */
    private static int slips(String one, String two) {
        int[][] cost = new int[one.length() + 1][two.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= two.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, two, i, j);
            }
        }
        return cost[one.length()][two.length()];
    }

    private static int cheapest(int[][] cost, String one, String two, int i, int j) {
        int same = one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j - 1] + same, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean exchanged =
                i > 1 && j > 1 && one.charAt(i - 1) == two.charAt(j - 2) && one.charAt(i - 2) == two.charAt(j - 1);
        return exchanged ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
