package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.Ask;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Draft;
import io.epione.assistant.reply.evidence.Nothing;
import io.epione.assistant.reply.evidence.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something of one's own that the profile has no place for: said to be not recorded, never made up. */
@ApplicationScoped
class NotRecorded {
    private static final Pattern ASKS = Pattern.compile(
            "^(?:and |so |hi |hello |hey )?(?:when (?:was|did i have|is)|what (?:was|is|were|are)|what's|how (?:was|were|is|did)"
                    + "|show(?: me)?|tell me about|where is|did i have|do i have) my (?:last |latest |most recent |recent |next )?"
                    + "(?<what>[\\p{L}\\p{N}][\\p{L}\\p{N} -]{2,39}?)(?: go| result| results| level| levels| value)?[?.! ]*$");
    private static final Pattern NOT_A_THING =
            Pattern.compile("\\b(?:name|password|problem|doctor|risk|chance|plan|goal|fault|option|next step)s?\\b");

    Optional<Draft> answer(Ask ask) {
        String words =
                ask.text().toLowerCase(Locale.ROOT).replace('\u2019', '\'').strip();
        Matcher matcher = ASKS.matcher(words);
        if (!matcher.find() || NOT_A_THING.matcher(matcher.group("what")).find()) {
            return Optional.empty();
        }
        String what = matcher.group("what").strip();
        Nothing nothing = new Nothing(
                new Source(Source.Kind.FACT, "profile", "Your profile, searched by name", null, null),
                "\u201c" + what + "\u201d",
                null);
        return Optional.of(
                Draft.of(Bound.of("Nothing called " + nothing.what() + " is recorded in your profile.", nothing)));
    }
}
