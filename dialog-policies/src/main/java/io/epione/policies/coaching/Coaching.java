package io.epione.policies.coaching;

import com.fasterxml.jackson.core.type.TypeReference;
import io.epione.policies.questionnaire.Need;
import io.epione.policies.shipped.ShippedFiles;
import io.epione.policies.shipped.Yaml;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** The shipped {@code knowledge/instead.yaml}. Thread-safe. */
@ApplicationScoped
public class Coaching {
    private final String review;
    private final List<Instead> all;

    private record Written(String review, String written, List<Line> entries) {}

    private record Line(String card, String need, String text, Instead.Source source) {
        Instead read() {
            return new Instead(card, Need.valueOf(need.toUpperCase(Locale.ROOT)), text, source);
        }
    }

    public Coaching() {
        Written file = Yaml.read(ShippedFiles.read("knowledge/instead.yaml"), new TypeReference<>() {});
        this.review = file.review();
        this.all = file.entries().stream().map(Line::read).toList();
    }

    /** {@code unreviewed} until a named clinician signs. */
    public String review() {
        return review;
    }

    public List<Instead> all() {
        return all;
    }

    /** What a card becomes without these, in the order of the file. */
    public List<Instead> of(String card, List<Need> needs) {
        return all.stream()
                .filter(one -> one.card().equals(card) && needs.contains(one.need()))
                .toList();
    }
}
