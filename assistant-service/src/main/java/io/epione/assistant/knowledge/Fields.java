package io.epione.assistant.knowledge;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;

/** How a passage lies in the index. */
final class Fields {
    static final String TITLE = "title";
    static final String QUESTIONS = "questions";
    static final String TOPICS = "topics";
    static final String TEXT = "text";
    static final String CARD = "card";
    /** The meaning of a passage. */
    static final String TOLD = "told";
    /** The meaning of a lay question. */
    static final String ASKED = "asked";

    private static final String ID = "id";
    private static final String PUBLISHER = "publisher";
    private static final String SOURCE = "source";
    private static final String URL = "url";
    private static final String REVIEW = "review";

    private Fields() {}

    static Document document(Indexable entry, Meaning meaning) {
        Passage passage = entry.passage();
        Document document = new Document();
        document.add(new StringField(ID, passage.id(), Field.Store.YES));
        document.add(new StringField(CARD, passage.cardId(), Field.Store.YES));
        document.add(new TextField(TITLE, passage.title(), Field.Store.YES));
        document.add(new TextField(TEXT, passage.text(), Field.Store.YES));
        document.add(new TextField(QUESTIONS, String.join("\n", entry.questions()), Field.Store.NO));
        document.add(new TextField(TOPICS, String.join("\n", entry.topics()), Field.Store.NO));
        document.add(new StoredField(PUBLISHER, passage.publisher()));
        document.add(new StoredField(SOURCE, passage.sourceTitle()));
        document.add(new StoredField(URL, passage.url()));
        document.add(new StoredField(REVIEW, passage.review()));
        document.add(near(TOLD, meaning.of(passage.title() + ". " + passage.text())));
        return document;
    }

    /** A lay question stands in the index for its meaning alone: it has no words there and is never shown. */
    static Document question(String cardId, String question, Meaning meaning) {
        Document document = new Document();
        document.add(new StringField(CARD, cardId, Field.Store.YES));
        document.add(near(ASKED, meaning.of(question)));
        return document;
    }

    private static KnnFloatVectorField near(String field, float[] vector) {
        return new KnnFloatVectorField(field, vector, VectorSimilarityFunction.DOT_PRODUCT);
    }

    static boolean isPassage(Document document) {
        return document.get(ID) != null;
    }

    static Passage passage(Document document) {
        return new Passage(
                document.get(ID),
                document.get(CARD),
                document.get(TITLE),
                document.get(TEXT),
                document.get(PUBLISHER),
                document.get(SOURCE),
                document.get(URL),
                document.get(REVIEW));
    }
}
