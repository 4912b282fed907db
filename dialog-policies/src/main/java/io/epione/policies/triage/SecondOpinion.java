package io.epione.policies.triage;

import io.epione.policies.disposition.Level;

/** Another judge, such as a classifier or an LLM, asked beside the rules. Its answer can raise a level, never lower it. */
public interface SecondOpinion {
    /** The name that stands in the trace. */
    String name();

    /** {@link Level#NONE} when it has nothing to add. */
    Level opinion(DialogContext context);
}
