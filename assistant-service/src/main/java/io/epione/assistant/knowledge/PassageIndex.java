package io.epione.assistant.knowledge;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;

/** Writes passages of any origin into an index of one segment. */
final class PassageIndex {
    private PassageIndex() {}

    static void write(Directory directory, Collection<Indexable> entries) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new LayEnglish()).setUseCompoundFile(true);
        config.getMergePolicy().setNoCFSRatio(1.0);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (Indexable entry : entries) {
                writer.addDocument(Fields.document(entry));
            }
            writer.forceMerge(1);
        }
    }
}
