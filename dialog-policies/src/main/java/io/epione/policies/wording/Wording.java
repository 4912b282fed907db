package io.epione.policies.wording;

import io.epione.policies.disposition.Judgement.Sentence;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The reviewed texts, by key, from the files in {@code wording/}. A text has places such as <code>{emergency}</code> that
 * are filled by name; more arguments than places are fine.
 *
 * <p>An unknown key or a missing argument is an {@link IllegalArgumentException}: half a sentence never goes out.
 * Immutable, safe for use by many threads.
 */
@ApplicationScoped
public class Wording {
    private final Map<String, Entry> entries;
    private final Map<String, String> reviews;

    /** The shipped texts; an {@link IllegalStateException} names the file that cannot be read. */
    public Wording() {
        entries = Shipped.TEXTS.entries();
        reviews = Shipped.TEXTS.reviews();
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    public Set<String> keys() {
        return entries.keySet();
    }

    /** The text; of an entry with several parts the headline. */
    public String text(String key, Map<String, String> args) {
        return Entry.fill(key, entry(key).headline(), args);
    }

    /** One sentence; of a single text that text. */
    public String headline(String key, Map<String, String> args) {
        return text(key, args);
    }

    /**
     * What to do, what to watch for, when to come back, in this order, with keys such as {@code stroke.do.0}; of a single
     * text that text.
     */
    public List<Sentence> sentences(String key, Map<String, String> args) {
        return entry(key).sentences(key, args);
    }

    /** At most 40 words to be read aloud; the headline where nothing shorter is written. */
    public String spoken(String key, Map<String, String> args) {
        Entry entry = entry(key);
        String spoken = entry.spoken();
        return Entry.fill(key, spoken == null ? entry.headline() : spoken, args);
    }

    /** The public text an entry rests on: publisher, title and year; empty for words about this service itself. */
    public Optional<String> source(String key) {
        return Optional.ofNullable(entry(key).source()).map(Entry.Source::shown);
    }

    /**
     * Who reviewed an entry: {@code unreviewed} until a named clinician signs. A part such as {@code stroke.do.0} belongs
     * to its entry; what is not known is unreviewed.
     */
    public String review(String key) {
        int part = key.indexOf('.');
        return reviews.getOrDefault(part < 0 ? key : key.substring(0, part), "unreviewed");
    }

    private Entry entry(String key) {
        Entry entry = entries.get(key);
        if (entry == null) {
            throw new IllegalArgumentException("no wording '" + key + "'");
        }
        return entry;
    }

    /** Read once, on first use. */
    private static final class Shipped {
        private static final WordingFiles.Texts TEXTS = WordingFiles.texts();
    }
}
