package io.epione.assistant.knowledge;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** English as people ask: lower case, without the words every question is made of, reduced to stems. Thread-safe. */
final class LayEnglish extends Analyzer {
    /** Enough for any question; bounds the work of one search. */
    private static final int MOST_TERMS = 64;

    private static final CharArraySet COMMON = common();

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream stream = new LowerCaseFilter(new ASCIIFoldingFilter(new EnglishPossessiveFilter(words)));
        return new TokenStreamComponents(words, new PorterStemFilter(new StopFilter(stream, COMMON)));
    }

    /** The distinct terms of a text in their order, at most 64. */
    Set<String> terms(String text) {
        Set<String> terms = new LinkedHashSet<>();
        try (TokenStream stream = tokenStream(Fields.TEXT, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (terms.size() < MOST_TERMS && stream.incrementToken()) {
                terms.add(term.toString());
            }
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CharArraySet common() {
        try (var list = LayEnglish.class.getResourceAsStream("common-words.txt")) {
            if (list == null) {
                throw new IllegalStateException("common-words.txt is missing beside its class");
            }
            return CharArraySet.unmodifiableSet(
                    WordlistLoader.getWordSet(new InputStreamReader(list, StandardCharsets.UTF_8), "#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
