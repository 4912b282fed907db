package io.epione.assistant.knowledge;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;

/** Writes passages of any origin into an index of one segment. */
final class PassageIndex {
    private PassageIndex() {}

    static void write(Directory directory, Collection<Indexable> entries, Meaning meaning) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new LayEnglish()).setUseCompoundFile(true);
        config.getMergePolicy().setNoCFSRatio(1.0);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (Indexable entry : entries) {
                writer.addDocument(Fields.document(entry, meaning));
            }
            Set<String> asked = new HashSet<>();
            for (Indexable entry : entries) {
                String card = entry.passage().cardId();
                for (String question : asked.add(card) ? entry.questions() : List.<String>of()) {
                    writer.addDocument(Fields.question(card, question, meaning));
                }
            }
            writer.forceMerge(1);
        }
    }
}
