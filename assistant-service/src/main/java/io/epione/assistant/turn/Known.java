package io.epione.assistant.turn;

import io.epione.assistant.conversation.Pins;
import io.epione.policies.triage.DialogContext.EarlierContact;
import io.epione.policies.triage.DialogContext.EarlierTurn;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.util.List;

/** What was read before anything was said. */
record Known(
        ConsentedScope scope,
        ProfileSnapshot snapshot,
        List<EarlierTurn> earlier,
        List<EarlierContact> contacts,
        List<Pins.Pin> pins) {}
