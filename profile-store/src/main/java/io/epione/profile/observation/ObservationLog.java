package io.epione.profile.observation;

import java.util.List;

/**
 * The memory of everything received (hop 4). Thread-safe.
 *
 * <p>{@link #append} is idempotent: repeated, reordered and late deliveries end in the same profile. It takes part in
 * the caller's transaction where one is active, else it commits its own; only after that commit may the caller
 * acknowledge.
 */
public interface ObservationLog {
    Appended append(Batch batch);

    /**
     * The same for deliveries of any people, one after the other as the list has them, all of them or none: for small
     * ones far cheaper than one by one. Fails where one of the people is busy for long, so that nobody waits for a
     * stranger.
     *
     * @return what became of each, in their order
     */
    List<Appended> append(List<Batch> batches);

    /**
     * Takes entries back on their sender's word: from the receipt of the request on they count no more. What was known
     * until then stays in the history and stays readable as of then; nothing that followed from it is undone. Neither a
     * repeat of an earlier delivery nor a late one brings them back.
     *
     * @param request the sender's request, kept like a delivery
     * @param entries current entries of the request's patient
     * @return how many of them counted until now
     */
    int withdraw(RawPayload request, List<Entry> entries);
}
