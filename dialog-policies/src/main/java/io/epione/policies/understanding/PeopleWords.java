package io.epione.policies.understanding;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import io.epione.policies.shipped.ShippedFiles;
import io.epione.policies.shipped.Yaml;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that say whom a text is about, read from {@code policies/lexicon/people.yaml}, where each is explained. */
record PeopleWords(
        @Nullable String about,
        Set<String> children,
        Set<String> adults,
        Set<String> strangers,
        Set<String> determiners,
        Set<String> pronouns,
        Set<String> reporting,
        Set<String> watching,
        Set<String> caring,
        @JsonProperty("before_objects") Set<String> beforeObjects) {

    static PeopleWords shipped() {
        return Yaml.read(ShippedFiles.read("policies/lexicon/people.yaml"), new TypeReference<PeopleWords>() {});
    }
}
