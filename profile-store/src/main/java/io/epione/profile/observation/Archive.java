package io.epione.profile.observation;

import io.epione.profile.person.PatientId;
import java.time.Instant;

/**
 * Keeps what has come to rest in little space. Readers notice nothing of it, and who writes to a day that is packed
 * unpacks it by that. A call is one transaction and holds up writers of the same person only. Thread-safe.
 */
public interface Archive {
    /**
     * Packs days of single series to which nothing was written for a while. A day of few entries is left as it is, as it
     * would not become smaller.
     *
     * @param untouchedSince the newest entry of the day was received before
     * @param most how many days at most
     * @return how many days; fewer than {@code most} when no more are left
     */
    int seal(PatientId patient, Instant untouchedSince, int most);

    /**
     * Deletes the bytes of deliveries. What is known about a delivery stays, its digest too, so that a repeat of it is
     * recognised; so do the bytes of one that holds an item back which nobody has decided about.
     *
     * @param receivedBefore neither the delivery nor a repeat of it was received at that moment or later
     * @param most how many deliveries at most
     * @return how many deliveries; fewer than {@code most} when no more are left
     */
    int forget(PatientId patient, Instant receivedBefore, int most);
}
