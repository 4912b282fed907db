package io.epione.models;

import io.epione.profile.observation.Entry;
import io.epione.profile.snapshot.Fact;
import java.util.List;

/**
 * One kind of records of a profile. Entries that only say that nothing is known about the kind are no records.
 *
 * @param there whether there are any that may be read
 * @param all the records, newest first; empty where there are none
 * @param absence the code of the problem where there are none
 * @param why the reason within a sentence
 */
record Records<T extends Entry>(boolean there, List<T> all, String absence, String why) {

    static <T extends Entry> Records<T> of(Fact<List<T>> fact, Concepts concepts) {
        if (fact instanceof Fact.Withheld<List<T>>) {
            return new Records<>(false, List.of(), "withheld", "the health records are withheld by the person");
        }
        List<T> all = fact.latest().map(Fact.Evidence::value).orElse(List.of()).stream()
                .filter(entry -> !concepts.saysNothing(entry.code()))
                .toList();
        return new Records<>(!all.isEmpty(), all, "missing", "no health record of this kind has been received");
    }
}
