package io.epione.policies.coaching;

import com.fasterxml.jackson.core.type.TypeReference;
import io.epione.policies.shipped.ShippedFile;
import io.epione.policies.shipped.ShippedFiles;
import io.epione.policies.shipped.Yaml;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cards that are shipped. Immutable, thread-safe. */
@ApplicationScoped
public class CoachingCards {
    private final List<CoachingCard> cards;

    /** An {@link IllegalStateException} names the file that cannot be read. */
    public CoachingCards() {
        cards = ShippedFiles.in("coaching", ".yaml").stream()
                .flatMap(file -> read(file).stream())
                .toList();
        Set<String> ids = new HashSet<>();
        cards.forEach(card -> {
            if (!ids.add(card.id())) {
                throw new IllegalStateException("two coaching cards named " + card.id());
            }
        });
    }

    public List<CoachingCard> all() {
        return cards;
    }

    /** The cards for one value, in their order. */
    public List<CoachingCard> of(String measure, double value) {
        return cards.stream().filter(card -> card.isFor(measure, value)).toList();
    }

    record TextSource(String publisher, String title, String section, int year, String url, String checked) {
        CoachingCard.Source dated() {
            return new CoachingCard.Source(publisher, title, section, year, url, LocalDate.parse(checked));
        }
    }

    record Text(
            String id,
            String measure,
            double from,
            @Nullable Double below,
            Set<Group> who,
            String source,
            String text) {}

    record TextFile(String review, String written, Map<String, TextSource> sources, List<Text> cards) {}

    private static List<CoachingCard> read(ShippedFile file) {
        TextFile texts = Yaml.read(file, new TypeReference<TextFile>() {});
        return texts.cards().stream()
                .map(text -> {
                    TextSource source = texts.sources().get(text.source());
                    if (source == null) {
                        throw new IllegalStateException(file.path() + ": '" + text.id() + "' has no source");
                    }
                    return new CoachingCard(
                            text.id(),
                            text.measure(),
                            text.from(),
                            text.below(),
                            text.who(),
                            text.text(),
                            source.dated(),
                            texts.review());
                })
                .toList();
    }
}
