package io.epione.assistant.knowledge;

import io.epione.policies.knowledge.Card;
import io.epione.profile.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.lucene.util.Version;

/** What an index is made from, as one hash: the cards, the code that writes it, the word list and Lucene's version. */
final class Origin {
    private static final List<String> CODE = List.of(
            "CardPassages.class",
            "Fields.class",
            "Indexable.class",
            "LayEnglish.class",
            "Meaning.class",
            "PassageIndex.class",
            "common-words.txt");

    private Origin() {}

    static String hash(List<Card> cards) throws IOException {
        MessageDigest digest = Sha256.digest();
        digest.update(Version.LATEST.toString().getBytes(StandardCharsets.UTF_8));
        for (Card card : cards) {
            digest.update(card.toString().getBytes(StandardCharsets.UTF_8));
        }
        for (String name : CODE) {
            try (InputStream in = Origin.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException(name + " is missing beside its package");
                }
                digest.update(in.readAllBytes());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
