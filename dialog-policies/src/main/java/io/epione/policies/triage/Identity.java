package io.epione.policies.triage;

import com.fasterxml.jackson.core.type.TypeReference;
import io.epione.policies.shipped.ShippedFiles;
import io.epione.policies.shipped.Yaml;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody is, by {@code policies/lexicon/identity.yaml}: origin, faith, whom they love, gender. It must move no
 * level, so whoever is asked for a second opinion reads the text without it. Age, sex and pregnancy stay.
 */
final class Identity {
    private static final Identity SHIPPED =
            of(Yaml.read(ShippedFiles.read("policies/lexicon/identity.yaml"), new TypeReference<Words>() {}));

    private final List<Pattern> clauses;
    private final Pattern beforePeople;

    private record Words(String about, List<String> people, List<String> colours, List<String> terms) {}

    private Identity(List<Pattern> clauses, Pattern beforePeople) {
        this.clauses = clauses;
        this.beforePeople = beforePeople;
    }

    /** The text without it; the same text where nothing of it is said. */
    static String left(String text) {
        return SHIPPED.leave(text);
    }

    private static Identity of(Words words) {
        String terms = either(words.terms());
        String all = either(
                Stream.concat(words.terms().stream(), words.colours().stream()).toList());
        String end = "(?:\\s*[.,;!?]+|(?=\\s*(?:\\n|$)))";
        return new Identity(
                List.of(
                        pattern("\\b(?:i am|i['’]?m|we are|we['’]re|(?:s?he|they)(?: is| are|['’]s|['’]re)) "
                                + listed(terms) + "(?:" + end + "|,? (?:and|but)\\b)"),
                        pattern("\\b(?:i am|i['’]?m|we are|we['’]re) " + listed(all) + end),
                        pattern("\\b(?:my|our|his|her|their) pronouns are \\p{L}+(?:(?:/| and |, )\\p{L}+)*" + end)),
                pattern("\\b" + all + "(?: " + all + ")* (?=" + either(words.people()) + "\\b)"));
    }

    private static String listed(String terms) {
        return "(?:(?:both|also|an?) )*" + terms + "(?:(?:,| and|, and) (?:an? )?" + terms + ")*";
    }

    /** The longest first, or "south asian" would end at nothing. */
    private static String either(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private String leave(String text) {
        String left = beforePeople.matcher(text).replaceAll("");
        for (Pattern clause : clauses) {
            left = clause.matcher(left).replaceAll(" ");
        }
        return left.equals(text) ? text : left.replaceAll(" {2,}", " ").strip();
    }
}
