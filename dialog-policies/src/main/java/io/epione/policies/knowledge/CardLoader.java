package io.epione.policies.knowledge;

import com.fasterxml.jackson.core.type.TypeReference;
import io.epione.policies.shipped.ShippedFile;
import io.epione.policies.shipped.ShippedFiles;
import io.epione.policies.shipped.Yaml;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the knowledge cards of {@code knowledge/*.md}: a YAML head between two lines of three hyphens, then paragraphs
 * with an empty line between them. A card that lacks something is refused with its file's name.
 */
public final class CardLoader {
    private static final Pattern HEAD = Pattern.compile("\\A---\\R(.*?)\\R---\\R(.*)\\z", Pattern.DOTALL);
    private static final Pattern EMPTY_LINE = Pattern.compile("\\R\\s*\\R");

    private CardLoader() {}

    /** All cards that are shipped, in the order of their file names. */
    public static List<Card> shipped() {
        Set<String> seen = new HashSet<>();
        return ShippedFiles.in("knowledge", ".md").stream()
                .filter(file -> !"README".equals(file.stem()))
                .map(CardLoader::read)
                .peek(card -> {
                    if (!seen.add(card.id())) {
                        throw new IllegalStateException("two knowledge cards named " + card.id());
                    }
                })
                .toList();
    }

    /** One card. */
    public static Card read(ShippedFile file) {
        var match = HEAD.matcher(file.text());
        if (!match.matches()) {
            throw new IllegalStateException(file.path() + ": no YAML head between two lines of ---");
        }
        Head head = Yaml.read(new ShippedFile(file.path(), match.group(1)), new TypeReference<Head>() {});
        List<String> paragraphs = Arrays.stream(EMPTY_LINE.split(match.group(2)))
                .map(paragraph -> paragraph.replaceAll("\\s*\\R\\s*", " ").strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
        if (paragraphs.isEmpty()) {
            throw new IllegalStateException(file.path() + ": no text");
        }
        return new Card(
                required(file, "id", head.id()),
                required(file, "title", head.title()),
                required(file, "audience", head.audience()),
                required(file, "topics", head.topics()),
                required(file, "questions", head.questions()),
                source(file, required(file, "source", head.source())),
                required(file, "review", head.review()),
                required(file, "written", head.written()),
                paragraphs);
    }

    private static <T> T required(ShippedFile file, String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException(file.path() + ": " + field + " is missing");
        }
        return value;
    }

    private static Card.Source source(ShippedFile file, Origin origin) {
        return new Card.Source(
                required(file, "source.publisher", origin.publisher()),
                required(file, "source.title", origin.title()),
                required(file, "source.url", origin.url()),
                origin.section() == null ? "" : origin.section(),
                origin.year() == null ? "" : origin.year());
    }

    private record Origin(
            @Nullable String publisher,
            @Nullable String title,
            @Nullable String url,
            @Nullable String section,
            @Nullable String year) {}

    private record Head(
            @Nullable String id,
            @Nullable String title,
            @Nullable String audience,
            @Nullable List<String> topics,
            @Nullable List<String> questions,
            @Nullable Origin source,
            @Nullable String review,
            @Nullable String written) {}
}
