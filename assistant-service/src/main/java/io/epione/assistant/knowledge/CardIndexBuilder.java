package io.epione.assistant.knowledge;

import io.epione.policies.knowledge.Card;
import io.epione.policies.knowledge.CardLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;

/** Makes the index of the knowledge cards; the build runs it. Does nothing when cards and code are unchanged. */
final class CardIndexBuilder {
    private static final String MADE_FROM = "made-from.txt";

    /** Held, or the level is forgotten. Lucene warns that it could be faster, which does not matter here. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private CardIndexBuilder() {}

    /** The one argument is the folder of classes; the index is put below it. */
    public static void main(String[] arguments) throws IOException {
        LUCENE.setLevel(Level.SEVERE);
        List<Card> cards = CardLoader.shipped();
        Path folder = Path.of(arguments[0]).resolve(ShippedIndex.FOLDER);
        String origin = Origin.hash(cards);
        Path madeFrom = folder.resolve(MADE_FROM);
        if (Files.exists(madeFrom) && Files.readString(madeFrom).equals(origin)) {
            return;
        }
        empty(folder);
        try (Directory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE)) {
            List<Indexable> entries =
                    cards.stream().map(CardPassages::of).flatMap(List::stream).toList();
            PassageIndex.write(directory, entries, Meaning.load());
            String files = Arrays.stream(directory.listAll()).sorted().collect(Collectors.joining("\n"));
            Files.writeString(folder.resolve(ShippedIndex.FILES), files);
            // Written last: a build that was cut off is made again.
            Files.writeString(madeFrom, origin);
            System.out.printf("Knowledge index: %d passages of %d cards.%n", entries.size(), cards.size());
        }
    }

    private static void empty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
    }
}
