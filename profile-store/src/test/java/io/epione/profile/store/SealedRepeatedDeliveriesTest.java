package io.epione.profile.store;

/** All that holds of repeated deliveries holds where every day is sealed. */
class SealedRepeatedDeliveriesTest extends RepeatedDeliveriesTest {
    @Override
    Profiles person() {
        return Profiles.aSealedPerson();
    }
}
