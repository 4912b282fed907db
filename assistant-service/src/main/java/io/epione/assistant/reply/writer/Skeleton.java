package io.epione.assistant.reply.writer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sentence without its values, names, periods and times: little words of our own and marks.
 *
 * @param text what may be sent, such as <code>Your average {name1} {period1} was {value1}.</code>
 * @param places what the marks stand for, in the order of the sentence
 */
record Skeleton(String text, List<Place> places) {
    private static final Pattern MARK = Pattern.compile("\\{[a-z]+\\d+\\}");

    Skeleton {
        places = List.copyOf(places);
    }

    /** The words of a model with everything put back; a period may begin a sentence, a name that begins small may not. */
    Optional<String> filled(String words) {
        Map<String, String> texts = places.stream().collect(Collectors.toMap(Place::mark, Place::text));
        String text = MARK.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(texts.getOrDefault(found.group(), found.group())));
        char first = text.charAt(0);
        if (!Character.isLowerCase(first)) {
            return Optional.of(text);
        }
        boolean period =
                places.stream().anyMatch(place -> place.kind() == Place.Kind.PERIOD && words.startsWith(place.mark()));
        return period ? Optional.of(Character.toUpperCase(first) + text.substring(1)) : Optional.empty();
    }
}
