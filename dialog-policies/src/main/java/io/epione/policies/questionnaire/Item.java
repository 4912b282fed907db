package io.epione.policies.questionnaire;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param linkId its name in FHIR
 * @param stem what stands before it and is shared with others; may be empty
 * @param atLeast null where a plain yes can wait
 */
public record Item(
        String linkId,
        String stem,
        String text,
        List<Option> options,
        @Nullable AtLeast atLeast) {
    public Item {
        options = List.copyOf(options);
    }

    /**
     * Words that say yes without saying which option.
     *
     * @param option the least that they can mean
     */
    public record AtLeast(Option option, List<String> say) {
        public AtLeast {
            say = List.copyOf(say);
        }
    }

    /** The option of this code. */
    public Optional<Option> option(String code) {
        return options.stream()
                .filter(option -> option.code().code().equals(code))
                .findFirst();
    }

    /** The words of the options, in their order. */
    public List<String> replies() {
        return options.stream().map(Option::display).toList();
    }
}
