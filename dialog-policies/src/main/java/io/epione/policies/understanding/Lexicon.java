package io.epione.policies.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lay concepts and how people say them; made from {@code policies/lexicon/*.yaml} by {@link LexiconLoader}. Immutable
 * once loaded, thread-safe.
 */
public final class Lexicon {
    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final Map<String, List<String>> codes = new HashMap<>();
    private final PhraseTree phrases = new PhraseTree();
    private final PatternGraph patterns = new PatternGraph();
    private final PatternText patternText;
    private final Vocabulary vocabulary;
    private final Set<String> fillers;
    private final Map<String, WordGroup> groups = new LinkedHashMap<>();
    private final List<WordPair> pairs = new ArrayList<>();

    Lexicon(Vocabulary vocabulary, Set<String> fillers, Map<String, List<String>> sets) {
        this.vocabulary = vocabulary;
        this.fillers = Set.copyOf(fillers);
        this.patternText = new PatternText(sets, this::wordId);
    }

    /** The lexicon that is shipped. */
    public static Lexicon shipped() {
        return LexiconLoader.shipped();
    }

    public Collection<Concept> concepts() {
        return List.copyOf(concepts.values());
    }

    public Optional<Concept> concept(String id) {
        return Optional.ofNullable(concepts.get(id));
    }

    /** The concepts that a clinical code means; ICD-10 codes match by their beginning. */
    public Set<String> byCode(String code) {
        Set<String> found = new HashSet<>(codes.getOrDefault(code, List.of()));
        for (int length = 3; length < code.length(); length++) {
            found.addAll(codes.getOrDefault(code.substring(0, length) + "*", List.of()));
        }
        found.addAll(codes.getOrDefault(code + "*", List.of()));
        return found;
    }

    /** The concept and everything it implies. */
    public Set<Concept> closure(Concept concept) {
        Set<Concept> all = new HashSet<>();
        List<Concept> open = new ArrayList<>(List.of(concept));
        while (!open.isEmpty()) {
            Concept next = open.removeLast();
            if (all.add(next)) {
                next.implies().forEach(id -> open.add(known(id)));
            }
        }
        return all;
    }

    PhraseTree phrases() {
        return phrases;
    }

    PatternGraph patterns() {
        return patterns;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Set<String> fillers() {
        return fillers;
    }

    List<WordPair> pairs() {
        return pairs;
    }

    Collection<WordGroup> groups() {
        return groups.values();
    }

    Concept known(String id) {
        Concept concept = concepts.get(id);
        if (concept == null) {
            throw new IllegalStateException("the lexicon has no concept " + id);
        }
        return concept;
    }

    void addGroup(String name, boolean site, List<String> words) {
        Set<Integer> ids = new HashSet<>();
        for (String word : words) {
            ids.add(wordId(word));
        }
        groups.put(name, new WordGroup(name, site, ids));
    }

    void add(Concept concept, LexiconEntry entry) {
        if (concepts.put(concept.id(), concept) != null) {
            throw new IllegalStateException("two concepts named " + concept.id());
        }
        entry.coded()
                .forEach(code ->
                        codes.computeIfAbsent(code, _ -> new ArrayList<>()).add(concept.id()));
        entry.phrases().forEach(phrase -> addPhrase(concept, phrase));
        entry.pairs().forEach(pair -> addPair(concept, pair));
    }

    /** Adds a way of saying a concept that {@link PatternText} reads. */
    void addPattern(String id, String pattern) {
        Concept concept = known(id);
        patternText.read(pattern).forEach(steps -> patterns.add(steps, concept));
    }

    private void addPair(Concept concept, String pair) {
        String[] names = pair.split("\\+", -1);
        if (names.length != 2) {
            throw new IllegalStateException(concept.id() + ": a pair is two groups with + between, not " + pair);
        }
        pairs.add(new WordPair(concept, group(names[0]), group(names[1])));
    }

    private WordGroup group(String name) {
        WordGroup group = groups.get(name);
        if (group == null) {
            throw new IllegalStateException("the lexicon has no word group " + name);
        }
        return group;
    }

    private void addPhrase(Concept concept, String phrase) {
        boolean exact = phrase.startsWith("!");
        boolean marked = exact || phrase.startsWith("=");
        List<String> all = Tokeniser.tokens(marked ? phrase.substring(1) : phrase).stream()
                .filter(token -> token.isWord() || token.isNumber())
                .map(Token::text)
                .toList();
        long telling = all.stream().filter(word -> !fillers.contains(word)).count();
        // Where fillers make the phrase what it is, as in "had a baby", they must stand there.
        boolean literal = marked || all.size() > 1 && telling <= 1;
        List<String> words = literal
                ? all
                : all.stream().filter(word -> !fillers.contains(word)).toList();
        if (words.isEmpty()) {
            throw new IllegalStateException(concept.id() + ": nothing to read in '" + phrase + "'");
        }
        phrases.add(
                words.stream()
                        .mapToInt(word -> exact ? vocabulary.addExact(word) : wordId(word))
                        .toArray(),
                concept,
                literal);
        // Words that are written together.
        if (!literal
                && words.size() == 2
                && words.get(0).length() + words.get(1).length() >= 8) {
            phrases.add(new int[] {vocabulary.add(words.get(0) + words.get(1))}, concept, false);
        }
    }

    private int wordId(String word) {
        return word.startsWith("!") ? vocabulary.addExact(word.substring(1)) : vocabulary.add(Tokeniser.word(word));
    }

    /** Words that mean the same for a pair, such as all words for pain. */
    record WordGroup(String name, boolean site, Set<Integer> words) {}

    /** A concept that is said by two words near each other, such as a pain word and a word for the chest. */
    record WordPair(Concept concept, WordGroup sensation, WordGroup site) {}

    /** The group of body parts a word belongs to, null for other words. */
    @Nullable
    WordGroup siteOf(List<Vocabulary.Candidate> candidates) {
        for (WordGroup group : groups.values()) {
            if (group.site()
                    && candidates.stream()
                            .anyMatch(c -> !c.guarded() && group.words().contains(c.id()))) {
                return group;
            }
        }
        return null;
    }
}
