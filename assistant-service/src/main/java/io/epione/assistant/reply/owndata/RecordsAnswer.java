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
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "What medicines do I take", "what conditions do I have", "am I allergic to …": quoted as recorded, never completed. */
@ApplicationScoped
class RecordsAnswer {
    private static final String LIST = "\\b(?:what|which|list|show(?: me)?|tell me|do you know|give me)\\b.{0,30}\\b";
    private static final String MEDICINE =
            "(?:medicines?|medications?|meds|drugs|pills|tablets|prescriptions?|medication list)\\b";
    private static final String CONDITION =
            "(?:conditions?|diagnos[ie]s|illness(?:es)?|diseases?|health problems?|medical history|problem list)\\b";

    /** Of what is recorded, not of what would be good, or of what something causes. */
    private static final Pattern NOT_RECORDS = Pattern.compile(
            "\\b(?:can|should|could|may|would|shall|will|safe|best|good|help|helps|cause[sd]?|causing|interact\\w*|affects?|treat\\w*|raises?|lowers?"
                    + "|symptoms?|signs?|side|run in|hereditary|cost|buy|without|avoid|make|makes|making|work|works|compar\\w*)\\b");

    private static final Pattern MEDICINES = Pattern.compile(LIST + MEDICINE
            + ".{0,20}\\b(?:(?:am|do|have|did) i|i (?:take|am|have|use)|i'm|my|me|are (?:recorded|listed))\\b"
            + "|\\bmy (?:current |own |list of )?" + MEDICINE
            + "|\\bwhat (?:am i|do i) (?:taking|take|on)\\b(?! for)|\\bwhat am i (?:taking|prescribed)\\b"
            + "|^(?:my )?(?:medication|medicine) list\\b|" + LIST + MEDICINE + "[?.! ]*$");
    private static final Pattern CONDITIONS = Pattern.compile(
            LIST + CONDITION
                    + ".{0,20}\\b(?:do i|have i|i (?:have|had)|my|me|are (?:recorded|listed))\\b"
                    + "|\\bmy (?:\\w+ )?(?:conditions|diagnos[ie]s|medical history|problem list)\\b|\\bwhat (?:am i|was i) diagnosed with\\b");
    private static final Pattern ALLERGIES = Pattern.compile(
            "\\b(?:what|which|list|show|tell me|do i have|have i|any|are there)\\b.{0,30}\\ballerg(?:y|ies)\\b.{0,20}\\b(?:do i|have i|i have|my|me|recorded)\\b"
                    + "|\\b(?:do i have|have i got|have i) (?:any )?(?:\\w+ )?allerg(?:y|ies)\\b|\\bmy allergies\\b|\\bwhat am i allergic to\\b"
                    + "|^any allergies\\b");
    private static final Pattern ALLERGIC_TO =
            Pattern.compile("\\bam i allergic to (?:the |an? |any )?(?<what>[\\p{L} -]{3,40})");
    private static final Pattern ON = Pattern.compile(
            "\\b(?:am i (?:still |currently )?(?:on|taking|prescribed)|do i (?:still |currently )?take|was i prescribed) (?:the |an? |any )?(?<what>[\\p{L}-]{4,30})");
    private static final Pattern NO_MEDICINE =
            Pattern.compile("track|time|course|top|target|risk|care|schedule|holiday|average|break|steps|right");
    private static final Pattern TAIL = Pattern.compile(" (?:at all|by the way|please|or not|too|anymore|any more)$");
    private static final Set<String> OVER = Set.of("inactive", "remission", "resolved", "entered-in-error");
    private static final Set<String> NOT_TAKEN = Set.of("completed", "stopped", "entered-in-error");
    private static final Set<String> NO_ALLERGY = Set.of("inactive", "resolved", "refuted", "entered-in-error");

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
            return Optional.of(named(ask, allergies(ask), ALLERGY_SHELF, "allergy to ", allergic.group("what")));
        }
        if (NOT_RECORDS.matcher(words).find()) {
            return Optional.empty();
        }
        Matcher on = ON.matcher(words);
        if (on.find() && !NO_MEDICINE.matcher(on.group("what")).matches()) {
            return Optional.of(named(ask, medicines(ask), MEDICINE_SHELF, "medicine called ", on.group("what")));
        }
        if (ALLERGIES.matcher(words).find()) {
            return Optional.of(list(ask, allergies(ask), ALLERGY_SHELF));
        }
        if (MEDICINES.matcher(words).find()) {
            return Optional.of(list(ask, medicines(ask), MEDICINE_SHELF));
        }
        if (CONDITIONS.matcher(words).find()) {
            return Optional.of(list(
                    ask,
                    only(ask.snapshot().conditions(), condition -> !OVER.contains(condition.status())),
                    CONDITION_SHELF));
        }
        return Optional.empty();
    }

    private static Held<Entry.Allergy> allergies(Ask ask) {
        return only(ask.snapshot().allergies(), allergy -> !NO_ALLERGY.contains(allergy.status()));
    }

    private static Held<Entry.Medication> medicines(Ask ask) {
        return only(ask.snapshot().medications(), medicine -> !NOT_TAKEN.contains(medicine.status()));
    }

    /** The entries that count, and whether they may be read. */
    private record Held<T>(boolean withheld, List<T> entries) {}

    private static <T extends Entry> Held<T> only(Fact<List<T>> fact, Predicate<T> counts) {
        return new Held<>(
                fact instanceof Fact.Withheld<List<T>>,
                fact.latest().map(Fact.Evidence::value).orElse(List.of()).stream()
                        .filter(counts)
                        .toList());
    }

    private <T extends Entry> Draft list(Ask ask, Held<T> held, Shelf shelf) {
        if (held.withheld()) {
            return fixed("withheld", Map.of("what", shelf.label()));
        }
        if (held.entries().isEmpty()) {
            return fixed("none-recorded", Map.of("what", shelf.label()));
        }
        Recorded recorded = recorded(held.entries(), shelf, ask.zone());
        return Draft.of(
                Bound.of("Recorded " + shelf.label() + ": " + String.join("; ", recorded.texts()) + ".", recorded));
    }

    /** Whether one thing is recorded. What is recorded beside it is told too: it may be the same by another name. */
    private <T extends Entry> Draft named(Ask ask, Held<T> held, Shelf shelf, String kind, String asked) {
        String what = TAIL.matcher(asked.strip()).replaceAll("");
        List<T> matching = held.entries().stream()
                .filter(entry -> names(entry.code().label().toLowerCase(Locale.ROOT), what))
                .toList();
        if (held.withheld() || !matching.isEmpty()) {
            return list(ask, new Held<>(held.withheld(), matching), shelf);
        }
        Draft none = fixed("none-recorded", Map.of("what", kind + what));
        return held.entries().isEmpty() ? none : none.then(list(ask, held, shelf));
    }

    private static boolean names(String label, String what) {
        String one = what.endsWith("s") ? what.substring(0, what.length() - 1) : what;
        return label.contains(one) || what.contains(label);
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

    private Draft fixed(String key, Map<String, String> places) {
        String text = wording.text(key, places);
        return Draft.of(Bound.of(text, Fixed.template(key, text)));
    }
}
