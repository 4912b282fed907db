package io.epione.assistant.reply;

import io.epione.profile.observation.Entry;
import io.epione.profile.snapshot.Fact;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells whether a text asks how much of a medicine to take, or whether to start, stop or change one. */
final class MedicineQuestion {
    private static final Pattern CHANGE = Pattern.compile(
            "\\b(?:should|can|could|shall|may|must|do|would|is it (?:ok|okay|safe|fine|alright|bad|dangerous)(?: for me)?|am i allowed|need"
                    + "|ok to|okay to|safe to)"
                    + "\\b.{0,25}\\b(?:take|taking|stop|stopping|start|starting|skip|skipping|double|doubling|halve|increase|increasing"
                    + "|decrease|reduce|reducing|lower|raise|change|changing|adjust|switch|switching|restart|quit|inject|drop|come off"
                    + "|go off|cut|add|use|give|have|combine|mix|mixing|crush|split)\\b"
                    + "|\\b(?:how much|how many|(?:what|which|right|correct|usual|maximum|max|normal|safe|highest) (?:dose|dosage|amount)"
                    + "|dos(?:e|age)s? (?:of|for)|more|less|extra|another|double)\\b"
                    + "|\\b(?:stop|stopping|start|starting|skip|skipping|double|increase|reduce|change|adjust|switch|quit|come off) (?:my|the"
                    + "|taking|using)\\b|\\b(?:i want to|i'd like to|i will|i'm going to|i am going to|thinking of|thinking about"
                    + "|considering) (?:stop|start|skip|chang|increas|reduc|doubl|halv|quit|com|tak)\\w*"
                    + "|\\b(?:missed|forgot|forgotten|miss)\\b.{0,30}(?:\\bwhat\\b|\\bnow\\b|\\bshould\\b|\\?)");
    private static final Pattern INFORMATION = Pattern.compile(
            "\\b(?:side effects?|what is|what are|how does|how do .{0,20} work|what does .{0,30} do|why do)\\b");
    private static final Pattern ALWAYS =
            Pattern.compile("\\b(?:should i|can i|may i|how much|how many|doses?|dosage)\\b");

    /** What was taken already is a question about records. */
    private static final Pattern PAST = Pattern.compile(
            "\\b(?:did|have) i (?:already )?(?:take|taken|have|had|inject|injected|use|used|get|got|miss|missed|forget)\\b"
                    + "|\\b(?:am i|was i|which .{1,30} (?:do|am) i|what .{1,30} (?:do|am) i) (?:on|taking|take|prescribed)\\b"
                    + "|^(?:what|which|list|show)\\b.{0,30}\\b(?:do i take|am i (?:on|taking)|i take)\\b|^(?:and )?do i (?:currently )?take\\b");

    private static final Pattern ASKS_LEAVE = Pattern.compile("\\b(?:should|can|could|may) i\\b");

    /** No medicine is named, but what else is taken by number. */
    private static final Pattern UNNAMED = Pattern.compile(
            "\\b(?:can|should|could|may|shall) i (?:just |safely |also )?(?:take|have|use) (?:two|one|three|both|half|another(?: one)?|a second"
                    + "|an extra|1|2|3|4|more|them|these|those|it)(?: of (?:them|these|those))?(?: (?:together|more|at once|instead|now|today|again"
                    + "|tonight|with .{1,40}))?[?.! ]*$");

    private static final Pattern AMOUNT = Pattern.compile(
            "\\b(?:how much|how many|dos(?:e|es|age)|units?|more|less|extra|double|halve|two|three|both|half"
                    + "|increas\\w*|decreas\\w*|reduc\\w*|start\\w*|stop\\w*|skip\\w*|quit|another|come off|restart\\w*)\\b");

    private MedicineQuestion() {}

    static boolean in(Ask ask) {
        String words =
                ask.text().toLowerCase(Locale.ROOT).replace('\u2019', '\'').strip();
        if (UNNAMED.matcher(words).find()) {
            return true;
        }
        if (!CHANGE.matcher(words).find() || !MedicineNames.in(words, own(ask))) {
            return false;
        }
        boolean always = ALWAYS.matcher(words).find();
        boolean past = PAST.matcher(words).find() && !ASKS_LEAVE.matcher(words).find();
        return !past && (always || !INFORMATION.matcher(words).find());
    }

    /** Whether it is about how much, or about starting or stopping. */
    static boolean ofAmount(Ask ask) {
        return AMOUNT.matcher(ask.text().toLowerCase(Locale.ROOT)).find();
    }

    private static List<String> own(Ask ask) {
        Fact<List<Entry.Medication>> medicines = ask.snapshot().medications();
        return medicines.latest().map(Fact.Evidence::value).orElse(List.of()).stream()
                .map(medicine ->
                        medicine.code().label().toLowerCase(Locale.ROOT).split("[ ,(]", 2)[0])
                .filter(name -> name.length() > 3)
                .toList();
    }
}
