package io.epione.policies.understanding;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a few words say when they answer a question: "yes", "not sure", "3 days", "67". Stateless, thread-safe. */
public final class ShortReplies {
    /** Words up to which a reply with a number in it is taken for the number alone. */
    private static final int FEW = 6;

    private static final Pattern UNSURE = Pattern.compile(
            "^(?:um+ |er+ |hm+ |well |sorry |honestly |really |i |im |i am |am )*(?:not (?:really )?(?:sure|certain)|unsure|uncertain|idk|dunno"
                    + "|(?:really )?(?:dont|do not|didnt|cant|cannot|couldnt|wouldnt) (?:really )?(?:know|tell|say|remember|think so)"
                    + "|no idea|no clue|not that i know|not as far as i know|hard to (?:say|tell)|who knows|havent (?:checked|measured|looked)"
                    + "|have(?:nt| not)? (?:got )?(?:one|any)$|no (?:\\w+ ){0,2}(?:thermometer|meter|strips|clip|monitor|sensor)\\b)");
    private static final Pattern PERHAPS = Pattern.compile(
            "^(?:um+ |well )?(?:maybe|perhaps|possibly|probably|could be|might be|i think so"
                    + "|i guess|i suppose|kind of|kinda|sort of|not really|yes and no|yes but not|hardly|a bit maybe)\\b");
    private static final Pattern YES = Pattern.compile(
            "^(?:oh |um+ |well |sorry )?(?:y|ye|yes|yeah|yea|yep|yup|yah|sure|correct|definitely|absolutely|affirmative"
                    + "|exactly|a little|a bit|slightly|sometimes|very|it does|it is|it has|i do|i am|i have|i did|he does|he is|he has|he did|she does"
                    + "|she is|she has|she did|they do|they are|they have|there is|there are)\\b(?! (?:not|no)\\b)");
    private static final Pattern AFTER_NO = Pattern.compile(
            "^(?:$|(?:no|nope|not at all|none|nothing|never|thanks?|thank you|sir|maam|but|just|only)\\b"
                    + "|(?:i|he|she|it|they|we|there|that)\\b ?(?:do|does|did|am|is|are|was|has|have)? ?(?:not|nt|dont|doesnt|didnt|isnt|arent|wasnt|havent|hasnt|cant)\\b"
                    + "|(?:im|hes|shes|its|theyre) not\\b)");
    private static final Pattern NO =
            Pattern.compile("^(?:oh |um+ |well |sorry )?(?:no|nope|nah|n|none|never|negative)\\b");
    private static final Pattern DENIED = Pattern.compile(
            "^(?:not at all|(?:i|he|she|it|they) (?:dont|do not|doesnt|does not|isnt|is not"
                    + "|arent|are not|havent|have not|hasnt|has not|didnt|did not|am not)|(?:im|its|hes|shes) not|nothing|not any)[.!]*$");
    private static final Set<String> MONTHS = Set.of("mo", "mth", "mths", "m");

    private static final Set<String> SPEAKER = Set.of("i", "im", "ive", "my", "me", "myself");
    private static final PeopleWords PEOPLE = PeopleWords.shipped();

    private ShortReplies() {}

    /** How a reply answers a question that is answered by yes or no. */
    public enum Said {
        YES,
        /** Only what is plain: "no", "no, I don't". */
        NO,
        PERHAPS,
        UNSURE,
        /** No answer. */
        OTHER
    }

    /** How a text answers a question of yes or no. A denial counts only where it is plain. */
    public static Said said(String text) {
        String words = plain(text);
        if (UNSURE.matcher(words).find() || words.matches("\\W*\\?+\\W*")) {
            return Said.UNSURE;
        }
        if (PERHAPS.matcher(words).find()) {
            return Said.PERHAPS;
        }
        Matcher no = NO.matcher(words);
        boolean begins = no.find();
        String rest = begins ? words.substring(no.end()).replaceFirst("^[,.;! ]+", "") : "";
        if (DENIED.matcher(words).find() || begins && AFTER_NO.matcher(rest).find()) {
            return Said.NO;
        }
        // "No, left arm", "no change": what is denied is not plain, so the question stays open.
        return YES.matcher(words).find() ? Said.YES : Said.OTHER;
    }

    /** Hours since something began, where the text names a time; null where it names none. */
    public static @Nullable Double hours(String text) {
        List<Times.At> times = Times.in(Tokeniser.tokens(text));
        return times.isEmpty() ? null : times.getFirst().hours();
    }

    /** Years of age of a reply such as "67", "3 months" or "she is 5"; null for longer texts and others. */
    public static @Nullable Double age(String text) {
        List<Token> tokens = Tokeniser.tokens(text).stream()
                .filter(token -> token.isWord() || token.isNumber())
                .toList();
        for (int i = 0; i < tokens.size() && tokens.size() <= FEW; i++) {
            AgeReader.Read read = AgeReader.at(tokens, i);
            if (read != null) {
                return read.years();
            }
            Numbers.Read number = Numbers.at(tokens, i);
            if (number != null) {
                String unit = number.next() < tokens.size()
                        ? tokens.get(number.next()).text()
                        : "years";
                Double hours = Times.unit(MONTHS.contains(unit) ? "month" : unit);
                double years = number.value() * (hours == null ? 1 : hours / (365 * 24));
                return years <= 120 ? years : null;
            }
        }
        return null;
    }

    /** The number of a short reply, such as "39.2" or "it was 180"; null for longer texts and others. */
    public static @Nullable Double number(String text) {
        List<Token> tokens = Tokeniser.tokens(text);
        for (int i = 0; i < tokens.size() && tokens.size() <= FEW; i++) {
            Numbers.Read number = Numbers.at(tokens, i);
            if (number != null) {
                return number.value();
            }
        }
        return null;
    }

    /** 0 to 10 by number or word; null where it is said by neither. */
    public static @Nullable Integer severity(String text) {
        Double number = number(text);
        if (number != null) {
            return number >= 0 && number <= 10 ? (int) Math.round(number) : null;
        }
        return Tokeniser.tokens(text).stream()
                .map(token -> Severities.word(token.text()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whom words such as "my 3 year old daughter" name; empty for others and for more than one. */
    public static Optional<Finding.Subject> person(String text) {
        List<Finding.Subject> named = Tokeniser.tokens(text).stream()
                .map(Token::text)
                .filter(word ->
                        PEOPLE.children().contains(word) || PEOPLE.adults().contains(word))
                .map(word -> PEOPLE.children().contains(word) ? Finding.Subject.CHILD : Finding.Subject.OTHER)
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** Whether neither the writer nor anybody else is named, so that it goes on about the same person. */
    public static boolean namesNobody(String text) {
        return Tokeniser.tokens(text).stream()
                .map(Token::text)
                .noneMatch(word -> SPEAKER.contains(word)
                        || PEOPLE.children().contains(word)
                        || PEOPLE.adults().contains(word)
                        || PEOPLE.strangers().contains(word)
                        || PEOPLE.pronouns().contains(word));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("['\u2019`]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
