package io.epione.signals;

import io.epione.profile.person.Person;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * An adapter whose deliveries may be larger than memory: a stream in, bounded batches out. What it keeps in between does
 * not grow with the delivery but for sums of days and nights. Stateless and thread-safe.
 */
public interface StreamingAdapter extends SignalAdapter {
    /**
     * Reads to the end, or to where the delivery cannot be read on; a rejection in the last batch then says where and
     * why, and the batches before it count. Never throws on bad input, nor on a stream that breaks off. What
     * {@code batches} throws ends the reading and is passed on.
     *
     * @param body not closed
     * @param person whose zone tells days apart
     * @param batches takes every batch before the next is read; indexes count through the whole delivery
     */
    void read(InputStream body, Person person, Consumer<AdapterResult> batches);

    /**
     * Reads through without handing anything on: why nothing of the delivery is to be stored, which is where reading
     * would stop before its end, or else the first of all its rejections where it has no reading; empty when there is
     * no such reason.
     *
     * @param body not closed
     */
    List<Rejection> check(InputStream body, Person person);

    /**
     * Whether a file that begins so is a delivery of this format, which shows long before what it holds.
     *
     * @param beginning its first bytes, as many as there are at hand
     */
    boolean begins(byte[] beginning);
}
