package io.epione.assistant.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.store.Directory;

/** Search in a Lucene index that does not change. Thread-safe. */
@ApplicationScoped
class LuceneKnowledgeBase implements KnowledgeBase {
    private static final int LONGEST = 1_000;

    /** So many documents are looked at by each of the two searches. */
    private static final int POOL = 60;

    private final IndexSearcher searcher;
    private final Supplier<Optional<Meaning>> meaning;
    private final LayEnglish english = new LayEnglish();

    @Inject
    LuceneKnowledgeBase(LoadedMeaning meaning) {
        this(ShippedIndex.open(), meaning::get);
    }

    LuceneKnowledgeBase(Directory index, Supplier<Optional<Meaning>> meaning) {
        this.meaning = meaning;
        try {
            searcher = new IndexSearcher(DirectoryReader.open(index));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Hit> search(String query, int k) {
        String text = query.substring(0, Math.min(query.length(), LONGEST));
        Set<String> terms = english.terms(text);
        if (terms.isEmpty() || k < 1) {
            return List.of();
        }
        try {
            return found(text, terms, Math.max(POOL, k)).hits().stream()
                    .limit(k)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CardHits found(String text, Set<String> terms, int pool) throws IOException {
        WordQuery words = WordQuery.of(terms, searcher.getIndexReader());
        CardHits hits = new CardHits(searcher.storedFields(), words);
        hits.byWords(searcher.search(words.query(), pool).scoreDocs);
        Optional<Meaning> model = meaning.get();
        if (model.isPresent()) {
            float[] vector = model.get().of(text);
            for (String field : List.of(Fields.TOLD, Fields.ASKED)) {
                hits.byMeaning(searcher.search(new KnnFloatVectorQuery(field, vector, pool), pool).scoreDocs);
            }
        }
        return hits;
    }

    /** The features behind the relevance of each card found, for its calibration. */
    Map<String, Relevance> relevances(String text) throws IOException {
        return found(text, english.terms(text), POOL).relevances();
    }
}
