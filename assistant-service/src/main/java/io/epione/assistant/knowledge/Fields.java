package io.epione.assistant.knowledge;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/** How a passage lies in the index. */
final class Fields {
    static final String TITLE = "title";
    static final String QUESTIONS = "questions";
    static final String TOPICS = "topics";
    static final String TEXT = "text";
    static final String CARD = "card";

    private static final String ID = "id";
    private static final String PUBLISHER = "publisher";
    private static final String SOURCE = "source";
    private static final String URL = "url";
    private static final String REVIEW = "review";

    private Fields() {}

    static Document document(Indexable entry) {
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
        return document;
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
