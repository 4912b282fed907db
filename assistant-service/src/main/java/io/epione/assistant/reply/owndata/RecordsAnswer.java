package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.Ask;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Draft;
import io.epione.assistant.reply.evidence.Fixed;
import io.epione.assistant.reply.evidence.Recorded;
import io.epione.assistant.reply.evidence.Source;
import io.epione.policies.wording.Wording;
import io.epione.profile.observation.Entry;
import io.epione.profile.snapshot.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "What medicines do I take", "what conditions do I have", "am I allergic to …": quoted as recorded, never completed. */
@ApplicationScoped
class RecordsAnswer {
    private static final Pattern MEDICINES = Pattern.compile(
            "\\b(?:what|which|list|show|tell me|do you know)\\b.{0,30}\\b(?:medicines?|medications?|meds|drugs|pills|tablets"
                    + "|prescriptions?)\\b.{0,20}(?:\\b(?:i|my|me)\\b|list|$)|\\bmy (?:current )?(?:medicines?|medications?"
                    + "|meds|medication list)\\b(?!.{0,20}\\b(?:cause|side|interact|make|making))");
    private static final Pattern CONDITIONS = Pattern.compile(
            "\\b(?:what|which|list|show|tell me)\\b.{0,30}\\b(?:conditions?|diagnos[ie]s|illness(?:es)?|diseases?|problems?)\\b"
                    + ".{0,20}(?:\\b(?:i|my|me)\\b|$)|\\bmy (?:conditions|diagnoses|medical history|problem list)\\b");
    private static final Pattern ALLERGIES = Pattern.compile(
            "\\b(?:what|which|list|show|do i have|any|are there)\\b.{0,30}\\ballerg(?:y|ies)\\b|\\bmy allergies\\b"
                    + "|\\bwhat am i allergic to\\b");
    private static final Pattern ALLERGIC_TO =
            Pattern.compile("\\b(?:am i|i am|i'm) allergic to (?:the |an? )?(?<what>[\\p{L} -]{3,40})");
    private static final Set<String> OVER = Set.of("inactive", "remission", "resolved", "entered-in-error");
    private static final Set<String> NOT_TAKEN = Set.of("completed", "stopped", "entered-in-error");

    private final Wording wording;

    RecordsAnswer(Wording wording) {
        this.wording = wording;
    }

    /** What one kind of record is called and how it is cited. */
    private record Shelf(String key, String label) {}

    private static final Shelf MEDICINE_SHELF = new Shelf("medications", "medicines");
    private static final Shelf CONDITION_SHELF = new Shelf("conditions", "conditions");
    private static final Shelf ALLERGY_SHELF = new Shelf("allergies", "allergies");

    Optional<Draft> answer(Ask ask) {
        String words = ask.text().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        Matcher allergic = ALLERGIC_TO.matcher(words);
        if (allergic.find()) {
            return Optional.of(allergicTo(ask, allergic.group("what").strip()));
        }
        if (ALLERGIES.matcher(words).find()) {
            return Optional.of(list(ask, ask.snapshot().allergies(), ALLERGY_SHELF, allergy -> true));
        }
        if (MEDICINES.matcher(words).find()) {
            return Optional.of(list(
                    ask,
                    ask.snapshot().medications(),
                    MEDICINE_SHELF,
                    medicine -> !NOT_TAKEN.contains(medicine.status())));
        }
        if (CONDITIONS.matcher(words).find()) {
            return Optional.of(list(
                    ask,
                    ask.snapshot().conditions(),
                    CONDITION_SHELF,
                    condition -> !OVER.contains(condition.status())));
        }
        return Optional.empty();
    }

    private <T extends Entry> Draft list(
            Ask ask, Fact<List<T>> fact, Shelf shelf, java.util.function.Predicate<T> counts) {
        if (fact instanceof Fact.Withheld<List<T>>) {
            return fixed("withheld", Map.of("what", shelf.label()));
        }
        List<T> entries = fact.latest().map(Fact.Evidence::value).orElse(List.of()).stream()
                .filter(counts)
                .toList();
        if (entries.isEmpty()) {
            return fixed("none-recorded", Map.of("what", shelf.label()));
        }
        Recorded recorded = recorded(entries, shelf, ask.zone());
        return Draft.of(
                Bound.of("Recorded " + shelf.label() + ": " + String.join("; ", recorded.texts()) + ".", recorded));
    }

    private static <T extends Entry> Recorded recorded(List<T> entries, Shelf shelf, ZoneId zone) {
        return new Recorded(
                new Source(
                        Source.Kind.FACT,
                        shelf.key(),
                        "Your record of " + shelf.label(),
                        null,
                        entries.stream()
                                .map(entry -> entry.provenance().receivedAt())
                                .max(java.util.Comparator.naturalOrder())
                                .orElse(null)),
                entries.stream().map(RecordsAnswer::text).distinct().toList(),
                entries.stream().map(entry -> entry.effective().start()).toList(),
                zone);
    }

    /** A prescriber's instruction is left out: it may be out of date, and reads like one of ours. */
    private static String text(Entry entry) {
        return entry.code().label();
    }

    private Draft allergicTo(Ask ask, String what) {
        Fact<List<Entry.Allergy>> fact = ask.snapshot().allergies();
        if (fact instanceof Fact.Withheld<List<Entry.Allergy>>) {
            return fixed("withheld", Map.of("what", ALLERGY_SHELF.label()));
        }
        List<Entry.Allergy> matching = fact.latest().map(Fact.Evidence::value).orElse(List.of()).stream()
                .filter(allergy ->
                        allergy.code().label().toLowerCase(Locale.ROOT).contains(what)
                                || what.contains(allergy.code().label().toLowerCase(Locale.ROOT)))
                .toList();
        if (!matching.isEmpty()) {
            Recorded recorded = recorded(matching, ALLERGY_SHELF, ask.zone());
            return Draft.of(Bound.of("Recorded allergies: " + String.join("; ", recorded.texts()) + ".", recorded));
        }
        return fixed("none-recorded", Map.of("what", "allergy to " + what));
    }

    private Draft fixed(String key, Map<String, String> places) {
        String text = wording.text(key, places);
        return Draft.of(Bound.of(text, Fixed.template(key, text)));
    }
}
