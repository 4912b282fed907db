package io.epione.assistant.reply.writer;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of {@code writer.yaml}. Immutable. */
@ApplicationScoped
class Vocabulary {
    private static final int LONGEST_PHRASE = 3;

    private final Set<String> bearing;
    private final Set<String> plain;
    private final Set<String> prepositions;
    private final Map<List<String>, String> same = new HashMap<>();

    /** The file, as it is written. */
    record Lists(List<String> bearing, List<String> plain, List<String> prepositions, Map<String, List<String>> same) {}

    Vocabulary() {
        Lists lists = read();
        this.bearing = Set.copyOf(lists.bearing());
        this.prepositions = Set.copyOf(lists.prepositions());
        this.plain = new HashSet<>(lists.plain());
        this.plain.addAll(prepositions);
        lists.same().forEach((word, others) -> others.forEach(other -> same.put(List.of(other.split(" ")), word)));
    }

    private static Lists read() {
        try (InputStream in = Vocabulary.class.getResourceAsStream("writer.yaml")) {
            return new YAMLMapper().readValue(in, Lists.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a piece of one of our sentences may be sent. */
    boolean maySend(Token token) {
        return token.kind() != Token.Kind.WORD || plain.contains(token.text()) || bearing.contains(token.text());
    }

    /** A word that claims nothing by itself: it may come, go and move. */
    boolean plain(Token token) {
        return token.kind() == Token.Kind.WORD && plain.contains(token.text());
    }

    boolean preposition(Token token) {
        return token.kind() == Token.Kind.WORD && prepositions.contains(token.text());
    }

    /** The one word that the words at a place mean, with how many of them it takes. */
    Meaning meaning(List<Token> tokens, int at) {
        for (int length = Math.min(LONGEST_PHRASE, tokens.size() - at); length > 0; length--) {
            List<String> words = tokens.subList(at, at + length).stream()
                    .map(Token::text)
                    .map(text -> text.toLowerCase(Locale.ROOT))
                    .toList();
            String meant = same.get(words);
            if (meant != null) {
                return new Meaning(meant, length);
            }
        }
        return new Meaning(tokens.get(at).text(), 1);
    }

    record Meaning(String word, int length) {}
}
