package io.epione.profile.store;

/** All that holds of searches holds where every day is sealed. */
class SealedEntrySearchTest extends EntrySearchTest {
    @Override
    Profiles person() {
        return Profiles.aSealedPerson();
    }
}
