package io.epione.profile.store;

/** All that holds of records in snapshots holds where every day is sealed. */
class SealedRecordsInSnapshotTest extends RecordsInSnapshotTest {
    @Override
    Profiles person() {
        return Profiles.aSealedPerson();
    }
}
