package io.epione.assistant.fhir;

import io.epione.assistant.http.OperationOutcome.Issue;
import io.epione.assistant.http.OperationOutcome.Severity;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.consent.DataCategory;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says that layers of the profile are left out, lest an empty answer be read as "there is nothing". */
final class Withheld {
    static final Set<DataCategory> MEASURED = Set.of(
            DataCategory.GLUCOSE,
            DataCategory.WEARABLE,
            DataCategory.LABS,
            DataCategory.RECORDS,
            DataCategory.QUESTIONNAIRES);

    private Withheld() {}

    /** @param type null for all types of resources */
    static List<Issue> from(ConsentedScope scope, @Nullable SearchedType type) {
        Set<DataCategory> asked =
                type == null || type == SearchedType.OBSERVATION ? MEASURED : Set.of(DataCategory.RECORDS);
        String layers = asked.stream()
                .filter(layer -> !scope.allows(layer))
                .map(layer -> layer.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
        return layers.isEmpty()
                ? List.of()
                : List.of(Issue.of(
                        Severity.INFORMATION,
                        "suppressed",
                        "Not open to you, and neither returned nor counted: " + layers + "."));
    }
}
