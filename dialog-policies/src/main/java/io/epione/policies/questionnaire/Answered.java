package io.epione.policies.questionnaire;

/** What a text says to a question. */
public sealed interface Answered {
    /**
     * One option, beyond doubt.
     *
     * @param whole whether the text says that and nothing else
     */
    record Chosen(Option option, boolean whole) implements Answered {}

    /** A yes that names no option: the least it can mean. It is judged, and never stored as the answer. */
    record AtLeast(Option option) implements Answered {}

    /** Something else, or not plain. */
    record Unclear() implements Answered {}
}
