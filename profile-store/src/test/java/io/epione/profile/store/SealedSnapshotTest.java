package io.epione.profile.store;

/** All that holds of snapshots holds where every day is sealed. */
class SealedSnapshotTest extends SnapshotTest {
    @Override
    Profiles person() {
        return Profiles.aSealedPerson();
    }
}
