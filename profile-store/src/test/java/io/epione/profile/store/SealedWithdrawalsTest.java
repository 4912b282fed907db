package io.epione.profile.store;

/** All that holds of withdrawals holds where every day is sealed. */
class SealedWithdrawalsTest extends WithdrawalsTest {
    @Override
    Profiles person() {
        return Profiles.aSealedPerson();
    }
}
