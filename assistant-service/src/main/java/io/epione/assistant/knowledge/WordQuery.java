package io.epione.assistant.knowledge;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/**
 * A question as words: BM25F over title, lay questions, topics and text (Robertson, Zaragoza, Taylor, CIKM 2004), and
 * the share of the question a passage's card covers, each word weighted by its rarity (idf).
 */
final class WordQuery {
    private static final Map<String, Float> WEIGHTS =
            Map.of(Fields.TITLE, 3f, Fields.QUESTIONS, 2f, Fields.TOPICS, 1f, Fields.TEXT, 1f);

    private final IndexReader reader;
    private final Map<String, Double> rarity;

    private WordQuery(IndexReader reader, Map<String, Double> rarity) {
        this.reader = reader;
        this.rarity = rarity;
    }

    static WordQuery of(Set<String> terms, IndexReader reader) throws IOException {
        Map<String, Double> rarity = new LinkedHashMap<>();
        int passages = reader.getDocCount(Fields.TEXT);
        for (String term : terms) {
            int most = 0;
            for (String field : WEIGHTS.keySet()) {
                most = Math.max(most, reader.docFreq(new Term(field, term)));
            }
            rarity.put(term, Math.log(1 + (passages - most + 0.5) / (most + 0.5)));
        }
        return new WordQuery(reader, rarity);
    }

    Query query() {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        rarity.keySet().forEach(term -> any.add(oneOf(term), BooleanClause.Occur.SHOULD));
        return any.build();
    }

    private static Query oneOf(String term) {
        CombinedFieldQuery.Builder fields = new CombinedFieldQuery.Builder(term);
        WEIGHTS.forEach(fields::addField);
        return fields.build();
    }

    /** 0 to 1. A word no passage has counts as a rare one that is missing. */
    double coverage(int document) throws IOException {
        double all = 0;
        double covered = 0;
        for (Map.Entry<String, Double> term : rarity.entrySet()) {
            all += term.getValue();
            covered += has(document, term.getKey()) ? term.getValue() : 0;
        }
        return all == 0 ? 0 : covered / all;
    }

    private boolean has(int document, String term) throws IOException {
        for (String field : List.of(Fields.TITLE, Fields.QUESTIONS, Fields.TOPICS, Fields.TEXT)) {
            Terms terms = MultiTerms.getTerms(reader, field);
            TermsEnum found = terms == null ? null : terms.iterator();
            if (found != null && found.seekExact(new BytesRef(term))) {
                if (found.postings(null, PostingsEnum.NONE).advance(document) == document) {
                    return true;
                }
            }
        }
        return false;
    }
}
