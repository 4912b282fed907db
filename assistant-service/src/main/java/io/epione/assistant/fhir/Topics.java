package io.epione.assistant.fhir;

import io.epione.profile.observation.Code;
import io.epione.profile.snapshot.EntrySearch.Kind;
import io.epione.profile.snapshot.EntrySearch.Topic;
import io.epione.profile.snapshot.EntrySearch.Wanted;
import io.epione.signals.fhir.FhirResources;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which topics of a profile a search is about: all of the outer lists, any of their tokens.
 *
 * @param codes tokens for the code
 * @param anyCodes tokens for the code or that of a component
 * @param categories tokens for the category
 */
record Topics(
        SearchedType type,
        List<List<Token>> codes,
        List<List<Token>> anyCodes,
        List<List<Token>> categories,
        FhirResources resources)
        implements Function<Topic, Wanted> {
    private static final Wanted NOTHING = new Wanted.Nothing();
    private static final Wanted ALL = new Wanted.All();

    @Override
    public Wanted apply(Topic topic) {
        boolean spokenOf = type.kinds().contains(topic.kind())
                && codes.stream().allMatch(any -> any.stream().anyMatch(token -> token.matches(topic.code())))
                && anyCodes.stream()
                        .allMatch(any ->
                                any.stream().anyMatch(token -> token.matches(topic.code()) || isPart(token, topic)));
        if (!spokenOf) {
            return NOTHING;
        }
        return switch (type) {
            case MEDICATION_REQUEST -> new Wanted.ByMethod(Set.of(FhirResources.PRESCRIBED), true);
            case MEDICATION_STATEMENT -> new Wanted.ByMethod(Set.of(FhirResources.PRESCRIBED), false);
            case OBSERVATION -> categories.isEmpty() ? ALL : category(topic);
            case CONDITION, ALLERGY -> ALL;
        };
    }

    private static boolean isPart(Token token, Topic topic) {
        return topic.partCodes().stream().anyMatch(part -> token.matches(Code.LOINC, part));
    }

    /** The category is that of the code or of the parts, else that of the word for how an observation was obtained. */
    private Wanted category(Topic topic) {
        if (topic.kind() == Kind.EVENT) {
            return NOTHING;
        }
        Optional<String> known = resources.category(topic.code(), topic.partCodes());
        if (known.isPresent()) {
            return isWanted(known.get()) ? ALL : NOTHING;
        }
        Set<String> words = FhirResources.CATEGORY_BY_METHOD.entrySet().stream()
                .filter(entry -> isWanted(entry.getValue()))
                .map(entry -> entry.getKey())
                .collect(Collectors.toSet());
        return words.isEmpty() ? NOTHING : new Wanted.ByMethod(words, true);
    }

    private boolean isWanted(String category) {
        return categories.stream()
                .allMatch(any -> any.stream().anyMatch(token -> token.matches(FhirResources.CATEGORY, category)));
    }
}
