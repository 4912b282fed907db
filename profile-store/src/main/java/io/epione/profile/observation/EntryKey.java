package io.epione.profile.observation;

import io.epione.profile.person.PatientId;
import java.time.Instant;

/** The identity of an entry: a second delivery with the same key is a duplicate or a correction, never a new entry. */
public record EntryKey(
        PatientId patient, String source, String device, Code code, String component, Instant effective) {}
