package io.epione.assistant.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;

/** Search in a Lucene index that does not change. Thread-safe. */
@ApplicationScoped
class LuceneKnowledgeBase implements KnowledgeBase {
    private static final int LONGEST = 1_000;

    private final IndexSearcher searcher;
    private final LayEnglish english = new LayEnglish();

    @Inject
    LuceneKnowledgeBase() {
        this(ShippedIndex.open());
    }

    LuceneKnowledgeBase(Directory index) {
        try {
            searcher = new IndexSearcher(DirectoryReader.open(index));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Hit> search(String query, int k) {
        Set<String> terms = english.terms(query.substring(0, Math.min(query.length(), LONGEST)));
        if (terms.isEmpty() || k < 1) {
            return List.of();
        }
        try {
            WordQuery words = WordQuery.of(terms, searcher.getIndexReader());
            StoredFields stored = searcher.storedFields();
            List<Hit> hits = new ArrayList<>();
            for (ScoreDoc found : searcher.search(words.query(), k).scoreDocs) {
                Passage passage = Fields.passage(stored.document(found.doc));
                hits.add(new Hit(passage, found.score, words.coverage(found.doc)));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
