package io.epione.assistant.fhir;

import io.epione.profile.snapshot.EntrySearch.Topic;
import io.epione.profile.snapshot.EntrySearch.Wanted;
import io.epione.signals.fhir.FhirResources;
import io.epione.signals.fhir.SentResponse;
import java.util.Set;
import java.util.function.Function;

/**
 * All topics of a profile.
 *
 * @param types the types of resources to return, empty for all
 */
record Everything(Set<String> types) implements Function<Topic, Wanted> {
    boolean patient() {
        return types.isEmpty() || types.contains("Patient");
    }

    boolean responses() {
        return types.isEmpty() || types.contains(SentResponse.TYPE);
    }

    @Override
    public Wanted apply(Topic topic) {
        boolean requested = isWanted(SearchedType.MEDICATION_REQUEST);
        boolean stated = isWanted(SearchedType.MEDICATION_STATEMENT);
        return switch (topic.kind()) {
            case OBSERVATION, EVENT -> allIf(isWanted(SearchedType.OBSERVATION));
            case CONDITION -> allIf(isWanted(SearchedType.CONDITION));
            case ALLERGY -> allIf(isWanted(SearchedType.ALLERGY));
            case MEDICATION ->
                requested == stated
                        ? allIf(requested)
                        : new Wanted.ByMethod(Set.of(FhirResources.PRESCRIBED), requested);
        };
    }

    private boolean isWanted(SearchedType type) {
        return types.isEmpty() || types.contains(type.type());
    }

    private static Wanted allIf(boolean wanted) {
        return wanted ? new Wanted.All() : new Wanted.Nothing();
    }
}
