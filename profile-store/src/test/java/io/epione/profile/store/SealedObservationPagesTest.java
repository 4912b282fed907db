package io.epione.profile.store;

/** All that holds of pages holds where every day is sealed. */
class SealedObservationPagesTest extends ObservationPagesTest {
    @Override
    Profiles person() {
        return Profiles.aSealedPerson();
    }
}
