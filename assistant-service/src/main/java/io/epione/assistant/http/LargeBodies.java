package io.epione.assistant.http;

/** Where larger bodies than elsewhere are taken, as a stream. */
public interface LargeBodies {
    /** Whether they are taken at a path. */
    boolean arriveAt(String path);
}
