package io.epione.policies.triage;

import io.epione.policies.disposition.Judgement;

/** Judges one context (hop 8). Thread-safe, never throws: an error inside leads to the safest disposition. */
public interface TriagePolicy {
    Judgement evaluate(DialogContext context);
}
