package io.epione.profile.store;

/** All that holds of deliveries holds where every day is sealed. */
class SealedDeliveriesTest extends DeliveriesTest {
    @Override
    Profiles person() {
        return Profiles.aSealedPerson();
    }
}
