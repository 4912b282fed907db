package io.epione.assistant.http;

import java.util.OptionalLong;

/** Where larger bodies than elsewhere are taken, as a stream. */
public interface LargeBodies {
    /** The most bytes that are taken at a path; empty where it is not one of them. */
    OptionalLong most(String path);
}
