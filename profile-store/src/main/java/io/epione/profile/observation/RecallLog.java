package io.epione.profile.observation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Recalls of devices, for operators. Holds for every reader as soon as it is stored. Thread-safe. */
public interface RecallLog {
    /** Stores a recall; takes part in the caller's transaction. */
    void add(DeviceRecall recall);

    /** Every recall there was, newest first. */
    List<DeviceRecall> all();

    /**
     * Ends a recall: what it concerned counts again.
     *
     * @return the recall, or empty when there is none or it was lifted before
     */
    Optional<DeviceRecall> lift(UUID id, String operator);

    /** How much a recall concerns. */
    Concerned concerned(DeviceRecall recall);

    /** What a recall concerns, thing by thing, the most readings first; at most 500. */
    List<Facts> facts(DeviceRecall recall);

    /**
     * Readings of one thing that a recall concerns, of however many people.
     *
     * @param source adapter and client
     */
    record Facts(Code code, String source, String device, long readings, long people) {}

    /**
     * What a recall concerns, as it is stored now.
     *
     * @param readings current entries of every kind
     * @param people of how many people
     * @param unnamed readings that it may concern, since their deliveries do not say all that the recall names
     * @param unnamedPeople of how many people
     */
    record Concerned(long readings, long people, long unnamed, long unnamedPeople) {}
}
