package io.epione.assistant.genome;

import io.epione.profile.person.PatientId;
import java.util.UUID;

/**
 * A file of genotypes counts from now on; told within the transaction that stores it.
 *
 * @param id of the import
 */
public record GenomeStored(PatientId patient, UUID id) {}
