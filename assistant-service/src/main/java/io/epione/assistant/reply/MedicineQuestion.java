package io.epione.assistant.reply;

import io.epione.profile.observation.Entry;
import io.epione.profile.snapshot.Fact;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells whether a text asks how much of a medicine to take, or whether to start, stop or change one. */
final class MedicineQuestion {
    private static final String MEDICINE =
            "insulin|tablets?|pills?|medicines?|medications?|meds|drugs?|doses?|dosage|units?|basal|bolus"
                    + "|injections?|inhalers?|metformin|statins?|\\p{L}{3,}(?:statin|pril|sartan|olol|gliptin|gliflozin|glutide|formin|azole"
                    + "|cillin|mycin|prazole|dipine|azide|semide|xaban|parin|oxetine|traline)|warfarin|aspirin|ibuprofen|paracetamol"
                    + "|acetaminophen|naproxen|ozempic|mounjaro|lantus|humalog|novorapid|jardiance|farxiga|levothyroxine|prednisone"
                    + "|prednisolone|steroids?|antibiotics?|clopidogrel|blood thinners?|contraceptive|antidepressants?|sertraline";
    private static final Pattern MEDICINE_NAMED = Pattern.compile("\\b(?:" + MEDICINE + ")\\b");
    private static final Pattern CHANGE = Pattern.compile(
            "\\b(?:should|can|could|shall|may|must|do|would|is it (?:ok|okay|safe|fine)(?: for me)?|am i allowed|need)"
                    + "\\b.{0,25}\\b(?:take|taking|stop|stopping|start|starting|skip|skipping|double|doubling|halve|increase|increasing"
                    + "|decrease|reduce|reducing|lower|raise|change|changing|adjust|switch|switching|restart|quit|inject|drop|come off"
                    + "|go off|cut|add|use|give|have|combine|mix)\\b"
                    + "|\\b(?:how much|how many|what dose|what dosage|which dose|right dose|correct dose|more|less|extra|another|double)\\b"
                    + "|\\b(?:stop|stopping|start|starting|skip|skipping|double|increase|reduce|change|adjust|switch|quit|come off) (?:my|the"
                    + "|taking|using)\\b|\\b(?:i want to|i'd like to|i will|i'm going to|thinking of|thinking about) (?:stop|start|skip"
                    + "|chang|increas|reduc|doubl|halv|quit|com)\\w*");
    private static final Pattern INFORMATION = Pattern.compile(
            "\\b(?:side effects?|what is|what are|how does|how do .{0,20} work|what does .{0,30} do|why do)\\b");
    private static final Pattern ALWAYS =
            Pattern.compile("\\b(?:should i|can i|may i|how much|how many|dose|dosage)\\b");

    private static final Pattern AMOUNT = Pattern.compile(
            "\\b(?:how much|how many|dos(?:e|es|age)|units?|more|less|extra|double|halve"
                    + "|increas\\w*|decreas\\w*|reduc\\w*|start\\w*|stop\\w*|skip\\w*|quit|another|come off|restart\\w*)\\b");

    private MedicineQuestion() {}

    static boolean in(Ask ask) {
        String words = ask.text().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        boolean named = MEDICINE_NAMED.matcher(words).find() || own(ask, words);
        boolean change = CHANGE.matcher(words).find();
        boolean information =
                INFORMATION.matcher(words).find() && !ALWAYS.matcher(words).find();
        return named && change && !information;
    }

    /** Whether it is about how much, or about starting or stopping. */
    static boolean ofAmount(Ask ask) {
        return AMOUNT.matcher(ask.text().toLowerCase(Locale.ROOT)).find();
    }

    private static boolean own(Ask ask, String words) {
        Fact<List<Entry.Medication>> medicines = ask.snapshot().medications();
        return medicines.latest().map(Fact.Evidence::value).orElse(List.of()).stream()
                .map(medicine ->
                        medicine.code().label().toLowerCase(Locale.ROOT).split("[ ,(]", 2)[0])
                .anyMatch(name -> name.length() > 3 && words.contains(name));
    }
}
