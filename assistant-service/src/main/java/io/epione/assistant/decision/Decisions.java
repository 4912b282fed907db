package io.epione.assistant.decision;

/** Keeps decisions. Takes part in the caller's transaction. */
public interface Decisions {
    void store(Decision decision);
}
