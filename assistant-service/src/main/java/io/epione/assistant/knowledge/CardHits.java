package io.epione.assistant.knowledge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** What a search by words and a search by meaning found, card by card. Lives for one search. */
final class CardHits {
    private final StoredFields stored;
    private final WordQuery words;
    private final Map<String, Card> cards = new LinkedHashMap<>();
    private boolean meant;
    private double farthestTold = 1;
    private double farthestAsked = 1;

    CardHits(StoredFields stored, WordQuery words) {
        this.stored = stored;
        this.words = words;
    }

    /** One card's passages by document, with their cosines, and the best cosine of its lay questions. */
    private static final class Card {
        final Map<Integer, Passage> passages = new LinkedHashMap<>();
        final Map<Integer, Double> told = new HashMap<>();

        @Nullable
        Double asked;
    }

    void byWords(ScoreDoc[] hits) throws IOException {
        for (ScoreDoc hit : hits) {
            Document document = stored.document(hit.doc);
            card(document).passages.put(hit.doc, Fields.passage(document));
        }
    }

    /** Lucene scores a cosine as (1 + cosine) / 2. */
    void byMeaning(ScoreDoc[] hits) throws IOException {
        meant = true;
        for (ScoreDoc hit : hits) {
            double cosine = 2 * hit.score - 1;
            Document document = stored.document(hit.doc);
            Card card = card(document);
            if (Fields.isPassage(document)) {
                farthestTold = Math.min(farthestTold, cosine);
                card.passages.put(hit.doc, Fields.passage(document));
                card.told.put(hit.doc, cosine);
            } else {
                farthestAsked = Math.min(farthestAsked, cosine);
                card.asked = card.asked == null ? cosine : Math.max(card.asked, cosine);
            }
        }
    }

    private Card card(Document document) {
        return cards.computeIfAbsent(document.get(Fields.CARD), any -> new Card());
    }

    /** The cards by relevance, of each the passages by how much of the question they take up. */
    List<Hit> hits() throws IOException {
        List<Hit> hits = new ArrayList<>();
        for (Card card : cards.values()) {
            hits.addAll(hits(card));
        }
        hits.sort(Comparator.comparingDouble(Hit::relevance)
                .thenComparingDouble(Hit::score)
                .reversed());
        return hits;
    }

    private List<Hit> hits(Card card) throws IOException {
        Map<Integer, Double> fits = new HashMap<>();
        for (int document : card.passages.keySet()) {
            fits.put(document, words.coverage(document) + (meant ? told(card, document) : 0));
        }
        double most = fits.values().stream().mapToDouble(fit -> fit).max().orElse(1);
        double relevance = meant ? relevance(card).value() : most;
        return card.passages.entrySet().stream()
                .map(passage -> new Hit(
                        passage.getValue(),
                        most == 0 ? 0 : relevance * fits.getOrDefault(passage.getKey(), 0.0) / most,
                        relevance))
                .toList();
    }

    /** The features of each card that was found by a passage. */
    Map<String, Relevance> relevances() throws IOException {
        Map<String, Relevance> all = new LinkedHashMap<>();
        for (Map.Entry<String, Card> card : cards.entrySet()) {
            all.put(card.getKey(), relevance(card.getValue()));
        }
        return all;
    }

    private Relevance relevance(Card card) throws IOException {
        double coverage = 0;
        double told = farthestTold;
        for (int document : card.passages.keySet()) {
            coverage = Math.max(coverage, words.coverage(document));
            told = Math.max(told, told(card, document));
        }
        return new Relevance(coverage, card.asked == null ? farthestAsked : card.asked, told);
    }

    /** What the search by meaning did not bring is no nearer than the farthest that it brought. */
    private double told(Card card, int document) {
        return card.told.getOrDefault(document, farthestTold);
    }
}
