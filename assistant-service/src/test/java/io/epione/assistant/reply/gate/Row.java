package io.epione.assistant.reply.gate;

import io.epione.assistant.reply.evidence.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A sentence and the name of what it cites. In brackets stands what is true, then what is false, parted by bars. */
record Row(String cited, String sentence) {
    private static final Pattern CHOICE = Pattern.compile("\\[([^\\]]*)]");

    /** {@code cited: sentence}. */
    static Row of(String line) {
        String[] parts = line.split(": ", 2);
        return new Row(parts[0], parts[1]);
    }

    List<Evidence> evidence() {
        return Objects.requireNonNull(Ground.BY_NAME.get(cited), cited);
    }

    Row truth() {
        return new Row(
                cited, CHOICE.matcher(sentence).replaceAll(found -> Matcher.quoteReplacement(fact(found.group(1)))));
    }

    private static String fact(String choice) {
        return choice.split("\\|", -1)[0];
    }

    /** The sentence once for every false choice, all else in it being true. */
    Stream<Row> lies() {
        List<Row> lies = new ArrayList<>();
        Matcher matcher = CHOICE.matcher(sentence);
        while (matcher.find()) {
            String[] choices = matcher.group(1).split("\\|", -1);
            for (int i = 1; i < choices.length; i++) {
                String lie = sentence.substring(0, matcher.start()) + choices[i] + sentence.substring(matcher.end());
                lies.add(new Row(cited, lie).truth());
            }
        }
        return lies.stream();
    }

    @Override
    public String toString() {
        return cited + ": " + sentence;
    }
}
