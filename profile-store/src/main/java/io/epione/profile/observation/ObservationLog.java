package io.epione.profile.observation;

/**
 * The memory of everything received (hop 4). Thread-safe.
 *
 * <p>{@link #append} is idempotent: repeated, reordered and late deliveries end in the same profile. It takes part in
 * the caller's transaction where one is active, else it commits its own; only after that commit may the caller
 * acknowledge.
 */
public interface ObservationLog {
    Appended append(Batch batch);
}
