package io.epione.assistant.access;

import io.epione.profile.person.PatientId;

/** A person said yes to a purpose that was closed; told within the transaction that stores it. */
public record PurposeOpened(PatientId patient, Purpose purpose) {}
