package io.epione.policies.triage;

import io.epione.policies.disposition.Level;
import io.epione.policies.rules.CompiledRule;
import io.epione.policies.understanding.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is worth asking: every quick reply is tried, and a question stays only where one of them changes the level
 * that comes out in the end.
 */
final class Questions {
    /** Questions about one complaint. */
    static final int MOST = 5;

    private static final int READING = 5;
    /** The place of a question that no protocol names. */
    private static final int UNNAMED = Integer.MAX_VALUE;

    private final Inquiries inquiries;
    private final ComplaintJudge complaints;

    Questions(Inquiries inquiries, ComplaintJudge complaints) {
        this.inquiries = inquiries;
        this.complaints = complaints;
    }

    /**
     * One person as judged.
     *
     * @param own what was said of this person by rules and complaints
     * @param others the highest of all other voices
     */
    record Judged(CaseFacts facts, List<Verdict> own, Level others) {}

    /**
     * A question that is worth asking.
     *
     * @param to the level that its farthest reply leads to
     * @param place where the protocols of what is complained of put it, the first at 0; behind all of them where they do not
     *     name it
     * @param rules how many rules it bears on that something said touches
     */
    record Worth(Inquiry inquiry, Level to, String reply, boolean raises, int place, int rules) {
        /** The order of a protocol holds also for what only tells that it is less; elsewhere the graver comes first. */
        private static final Comparator<Worth> ORDER = Comparator.comparing(
                        (Worth worth) -> !worth.raises() && worth.place() == UNNAMED)
                .thenComparing(Worth::place)
                .thenComparing(worth -> !worth.raises())
                .thenComparing(worth ->
                        worth.raises() ? -worth.to().ordinal() : worth.to().ordinal())
                .thenComparing(worth -> -worth.rules())
                .thenComparing(worth -> worth.inquiry().id());

        String inWords() {
            String level =
                    to.code().toUpperCase(Locale.ROOT).charAt(0) + to.code().substring(1);
            return inquiry instanceof ConceptInquiry asked && reply.equals("Yes")
                    ? "It would be " + level + " with " + asked.concept().label() + "."
                    : "It would be " + level + " if the answer to \"" + inquiry.text() + "\" were \"" + reply + "\".";
        }
    }

    /**
     * The questions worth asking: one that was left open first, then those that the protocols name, then the one that could
     * raise the most.
     *
     * @param first questions that other voices want answered before all others
     */
    List<Worth> worthAsking(RuleIndex rules, List<Judged> people, Level level, Asked asked, List<String> first) {
        if (level == Level.EMERGENCY) {
            return List.of();
        }
        List<Worth> found = new ArrayList<>();
        long ill = people.stream()
                .filter(person -> !there(person.facts()).isEmpty())
                .count();
        for (Judged person : people) {
            List<String> named = Stream.concat(
                            first.stream(), complaints.asks(person.facts().findings()).stream())
                    .distinct()
                    .toList();
            for (Inquiry inquiry : candidates(rules, there(person.facts()), named)) {
                boolean open = !asked.before(inquiry.id())
                        || asked.again().filter(inquiry.id()::equals).isPresent();
                Worth worth = open && inquiry.fits(ill) && inquiry.open(person.facts())
                        ? worth(inquiry, rules, person, level, named.indexOf(inquiry.id()))
                        : null;
                if (worth != null) {
                    found.add(worth);
                }
            }
        }
        String again = asked.again().orElse("");
        Set<String> ids = new HashSet<>();
        List<Worth> ranked = found.stream()
                .sorted(Comparator.comparing(
                                (Worth worth) -> !worth.inquiry().id().equals(again))
                        .thenComparing(Worth.ORDER))
                .filter(worth -> ids.add(worth.inquiry().id()))
                .toList();
        int left = MOST - asked.spent() + (ids.contains(again) ? 1 : 0);
        return ranked.stream().limit(Math.max(0, left)).toList();
    }

    /** What is named, what bears on a rule that something said touches, and the readings that go with what is there. */
    private Set<Inquiry> candidates(RuleIndex rules, Set<String> there, List<String> named) {
        Set<Inquiry> candidates = new LinkedHashSet<>();
        named.forEach(id -> inquiries.find(id).ifPresent(candidates::add));
        for (CompiledRule rule : rules.touching(there)) {
            rule.names().forEach(name -> candidates.addAll(inquiries.on(name)));
        }
        inquiries.readings().stream()
                .filter(reading -> reading.near().stream().anyMatch(there::contains))
                .forEach(candidates::add);
        return candidates;
    }

    private static Set<String> there(CaseFacts facts) {
        Set<String> there = new HashSet<>();
        for (Finding finding : facts.findings()) {
            if (facts.maybe(finding.concept())) {
                there.add(finding.concept());
            }
        }
        return there;
    }

    private @Nullable Worth worth(Inquiry inquiry, RuleIndex rules, Judged person, Level level, int place) {
        List<CompiledRule> touched = rules.touching(inquiry.names());
        Set<String> ids = new HashSet<>();
        touched.forEach(rule -> ids.add(rule.rule().id()));
        Level rest = person.own().stream()
                .filter(verdict -> !verdict.origin().equals("complaint") && !ids.contains(verdict.id()))
                .map(Verdict::level)
                .reduce(person.others(), Level::max);
        Finding.Subject subject =
                Finding.Subject.valueOf(person.facts().about().subject().toUpperCase(Locale.ROOT));
        Worth best = null;
        for (String reply : inquiry.replies()) {
            Answer answer = inquiry.answer(reply, subject, person.facts().findings());
            Level after = answer.idle() ? level : after(person.facts().with(answer), touched, rest, level);
            if (after != level) {
                Worth worth = new Worth(
                        inquiry,
                        after,
                        reply,
                        after.above(level),
                        place < 0 ? UNNAMED : place,
                        likely(inquiry, touched, person.facts()));
                best = best == null || Worth.ORDER.compare(worth, best) < 0 ? worth : best;
            }
        }
        return best;
    }

    private Level after(CaseFacts facts, List<CompiledRule> touched, Level rest, Level level) {
        Level after =
                complaints.judge(facts.findings()).stream().map(Verdict::level).reduce(rest, Level::max);
        boolean falls = level.above(after);
        for (CompiledRule rule : touched) {
            // Where the level holds anyway, only the rules above it matter.
            if (falls || rule.rule().level().above(level)) {
                after = RuleJudge.one(rule, facts)
                        .map(Verdict::level)
                        .orElse(Level.NONE)
                        .max(after);
            }
        }
        return after;
    }

    /** A reading that goes with what is said is more telling than one sign among many. */
    private static int likely(Inquiry inquiry, List<CompiledRule> touched, CaseFacts facts) {
        Set<String> there = there(facts);
        int rules = (int) touched.stream()
                .filter(rule -> rule.names().stream().anyMatch(there::contains))
                .count();
        return inquiry instanceof ReadingInquiry ? rules + READING : rules;
    }
}
