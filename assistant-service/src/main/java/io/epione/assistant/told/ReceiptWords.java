package io.epione.assistant.told;

import io.epione.policies.wording.Wording;
import io.epione.profile.consent.DataCategory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is said of a delivery, in plain words: what came, when, what is missing, and what does not count and why. */
@ApplicationScoped
class ReceiptWords {
    private static final int MOST_MEASURES = 6;
    private static final int MOST_GAPS = 3;
    private static final int MOST_REASONS = 3;
    private static final Set<String> RECORDS = Set.of("Conditions", "Medicines", "Allergies");

    private final Wording wording;

    ReceiptWords(Wording wording) {
        this.wording = wording;
    }

    /**
     * Sentence by sentence.
     *
     * @param title the format as people call it
     * @param all of each measure
     * @param open whether the person has a layer open
     */
    List<String> of(String title, List<Coverage> all, Tally tally, Predicate<DataCategory> open) {
        List<String> said = new ArrayList<>();
        said.add(text(all.isEmpty() ? "file-all-held" : "file-in", Map.of("what", title)));
        all.stream().limit(MOST_MEASURES).forEach(one -> said.addAll(of(one)));
        if (all.size() > MOST_MEASURES) {
            said.add(text(
                    "file-more",
                    Map.of("count", Amounts.count(all.size() - MOST_MEASURES, "more kind", "more kinds"))));
        }
        if (!all.isEmpty()) {
            said.addAll(news(all));
        }
        tally.held().entrySet().stream().limit(MOST_REASONS).forEach(reason -> said.add(because("file-held", reason)));
        tally.unread().entrySet().stream()
                .limit(MOST_REASONS)
                .forEach(reason -> said.add(because("file-unread", reason)));
        Set<String> closed = all.stream()
                .map(Coverage::layer)
                .filter(open.negate())
                .map(layer -> layer.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!closed.isEmpty()) {
            said.add(text("file-closed", Map.of("layers", String.join(", ", closed))));
        }
        return said;
    }

    private List<String> of(Coverage one) {
        if (RECORDS.contains(one.what())) {
            return List.of(text(
                    "file-records",
                    Map.of("what", one.what(), "entries", Amounts.count(one.readings(), "entry", "entries"))));
        }
        Map<String, String> args = Map.of(
                "what",
                one.what(),
                "readings",
                Amounts.count(one.readings(), "reading", "readings"),
                "days",
                Integer.toString(one.days()),
                "span",
                Long.toString(one.span()),
                "first",
                Amounts.day(one.first()),
                "last",
                Amounts.day(one.last()));
        String days = text(one.span() == 1 ? "file-measure-day" : "file-measure-days", args);
        return one.sensor() ? List.of(days, gaps(one.gaps())) : List.of(days);
    }

    private String gaps(List<Duration> gaps) {
        if (gaps.isEmpty()) {
            return text("file-no-gaps", Map.of());
        }
        String count = Amounts.count(gaps.size(), "gap", "gaps");
        List<String> longest = gaps.stream()
                .sorted((one, other) -> other.compareTo(one))
                .limit(MOST_GAPS)
                .map(Amounts::span)
                .toList();
        return gaps.size() > MOST_GAPS
                ? text("file-many-gaps", Map.of("gaps", count, "longest", longest.getFirst()))
                : text("file-gaps", Map.of("gaps", count, "list", String.join(", ", longest)));
    }

    private List<String> news(Collection<Coverage> all) {
        int fresh = all.stream().mapToInt(Coverage::fresh).sum();
        int already = all.stream().mapToInt(Coverage::already).sum();
        int corrected = all.stream().mapToInt(Coverage::corrected).sum();
        if (already == 0 && corrected == 0) {
            return List.of(text("file-all-new", Map.of()));
        }
        if (fresh == 0 && corrected == 0) {
            return List.of(text("file-nothing-new", Map.of()));
        }
        List<String> said = new ArrayList<>();
        if (fresh > 0) {
            said.add(text("file-new", Map.of("count", Amounts.count(fresh, "is", "are"))));
        }
        if (already > 0) {
            said.add(text("file-there-before", Map.of("count", Amounts.count(already, "was", "were"))));
        }
        if (corrected > 0) {
            said.add(text("file-corrected", Map.of("count", Amounts.count(corrected, "of them", "of them"))));
        }
        return said;
    }

    private String because(String key, Map.Entry<String, Integer> reason) {
        return text(key, Map.of("count", Amounts.count(reason.getValue(), "item", "items"), "why", reason.getKey()));
    }

    private String text(String key, Map<String, String> args) {
        return wording.text(key, args);
    }
}
