package io.epione.policies.rules;

import java.util.List;

/**
 * What a condition asks of the facts.
 *
 * @param word a function or a variable of {@code policies/README.md}
 * @param about its arguments, none for a variable
 */
public record Question(String word, List<Object> about) {
    public Question {
        about = List.copyOf(about);
    }
}
