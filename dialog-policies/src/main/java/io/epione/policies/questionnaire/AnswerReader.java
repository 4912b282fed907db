package io.epione.policies.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads an answer in anybody's words. It takes only what is plain; it never guesses. Stateless, thread-safe. */
public final class AnswerReader {
    private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five", "six");
    private static final List<String> PLACES = List.of("first", "second", "third", "fourth", "fifth", "sixth");
    private static final Pattern PLACE =
            Pattern.compile("(first|second|third|fourth|fifth|sixth|last)(?: (?:one|answer|option|choice))?");
    private static final Pattern NUMBER = Pattern.compile("(?:number |option |answer )?(\\d|[a-z]{3,5})(?: points?)?");
    /** With one of these beside the words of an option, what is meant is not plain. */
    private static final Pattern DOUBTFUL = Pattern.compile(
            "\\b(?:not|no|dont|didnt|isnt|wasnt|cant|never|or|but|maybe|perhaps|less|more|fewer|than|except|between|unless|if"
                    + "|used to|ago|before|she|he|they|his|her|their|what|how|why|when|wife|husband|partner|son|daughter|mum|mom|dad|mother"
                    + "|father|brother|sister|friends?|kids?|child|children|people|everyone|everybody|somebody|someone)\\b");

    private static final int LONGEST = 14;
    /** "No, I meant most days": what was meant is said of the question before. */
    private static final Pattern MEANT = Pattern.compile(
            "(?:(?:no|sorry|wait|oops|actually) )*(?:i meant(?: to say)?|i mean|(?:that|it) should (?:be|have been)|make (?:it|that)) (.+)");

    private AnswerReader() {}

    /** What a text says to the question. */
    public static Answered read(Item item, String text) {
        String plain = PlainWords.of(text);
        if (text.indexOf('?') >= 0) {
            return new Answered.Unclear();
        }
        return whole(item, plain)
                .or(() -> whole(item, PlainWords.core(plain)))
                .<Answered>map(option -> new Answered.Chosen(option, true))
                .or(() -> least(item, plain))
                .or(() -> beside(item, plain).map(option -> new Answered.Chosen(option, false)))
                .orElseGet(Answered.Unclear::new);
    }

    /** What somebody says to have meant instead, where the text is such a correction; else empty. */
    public static Optional<String> meant(String text) {
        Matcher matcher = MEANT.matcher(PlainWords.of(text));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Option> whole(Item item, String plain) {
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        return item.options().stream()
                .filter(option -> names(option).anyMatch(plain::equals))
                .findFirst()
                .or(() -> byNumber(item, plain))
                .or(() -> byPlace(item, plain));
    }

    private static Stream<String> names(Option option) {
        return Stream.concat(Stream.of(PlainWords.of(option.display())), option.words().stream());
    }

    private static Optional<Option> byNumber(Item item, String plain) {
        Matcher matcher = NUMBER.matcher(plain);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String said = matcher.group(1);
        int number = Character.isDigit(said.charAt(0)) ? Integer.parseInt(said) : NUMBERS.indexOf(said);
        return item.options().stream()
                .filter(option -> option.number() == number)
                .findFirst();
    }

    private static Optional<Option> byPlace(Item item, String plain) {
        Matcher matcher = PLACE.matcher(plain);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<Option> options = item.options();
        int place = matcher.group(1).equals("last") ? options.size() - 1 : PLACES.indexOf(matcher.group(1));
        return place < options.size() ? Optional.of(options.get(place)) : Optional.empty();
    }

    private static Optional<Answered> least(Item item, String plain) {
        Item.AtLeast atLeast = item.atLeast();
        return atLeast != null
                        && (atLeast.say().contains(plain) || atLeast.say().contains(PlainWords.core(plain)))
                ? Optional.of(new Answered.AtLeast(atLeast.option()))
                : Optional.empty();
    }

    /** The one option whose words stand among few others; none where two do, or where something denies or doubts it. */
    private static Optional<Option> beside(Item item, String plain) {
        if (plain.split(" ", -1).length > LONGEST) {
            return Optional.empty();
        }
        List<Found> found = item.options().stream()
                .flatMap(option -> names(option)
                        .filter(name -> name.indexOf(' ') > 0)
                        .filter(name -> PlainWords.holds(plain, name))
                        .map(name -> new Found(option, name)))
                .toList();
        // "Nearly every day" holds "every day": the longer one is what was said.
        List<Found> longest = found.stream()
                .filter(one -> found.stream()
                        .noneMatch(other -> other.name().length() > one.name().length()
                                && PlainWords.holds(other.name(), one.name())))
                .toList();
        boolean one = longest.stream().map(Found::option).distinct().count() == 1;
        if (!one) {
            return Optional.empty();
        }
        Found said = longest.getFirst();
        String rest = (" " + plain + " ").replace(" " + said.name() + " ", " ");
        return DOUBTFUL.matcher(rest).find() ? Optional.empty() : Optional.of(said.option());
    }

    private record Found(Option option, String name) {}
}
