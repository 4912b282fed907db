package io.epione.assistant.turn;

/** Told what the service is doing, by the key of a prepared text. */
interface Progress {
    Progress SILENT = key -> {};

    void doing(String wordingKey);
}
