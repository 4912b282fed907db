package io.epione.assistant.genome;

import io.epione.assistant.delivery.SpooledBody;
import io.epione.profile.person.PatientId;
import io.epione.signals.genome.GenomeOptions;
import java.util.UUID;

/**
 * A file that was received whole and waits to be read.
 *
 * @param keepRaw whether the person wants the file itself kept
 */
record Sent(PatientId patient, UUID id, SpooledBody body, GenomeOptions options, boolean keepRaw) {}
