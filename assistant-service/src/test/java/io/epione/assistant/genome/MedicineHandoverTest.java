package io.epione.assistant.genome;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.reply.Ask;
import io.epione.assistant.reply.Profiles;
import io.epione.models.pgx.PgxGuidance;
import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Level;
import io.epione.policies.wording.Wording;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MedicineHandoverTest {
    private static final String ASKED = "Is clopidogrel all right for me?";
    private static final ProfileSnapshot TAKES_IT =
            Profiles.of(Map.of(), List.of(Profiles.medicine("Clopidogrel 75 mg", "active")));

    @Test
    void anActiveMedicineToBeAvoidedGoesToThePrescriberWithTheFixedText() {
        Disposition called =
                about(Carrier.poorForClopidogrel(), ASKED, TAKES_IT).orElseThrow();

        assertThat(called.level()).isEqualTo(Level.SOON);
        assertThat(called.headline()).contains("keep taking it until your prescriber answers");
        assertThat(called.reasons().getFirst().source()).contains("35034351");
    }

    @Test
    void aFluoropyrimidineIsUrgentForOncologyBeforeTheNextDose() {
        ProfileSnapshot takesIt = Profiles.of(Map.of(), List.of(Profiles.medicine("Xeloda 500 mg", "active")));

        Disposition called = about(Carrier.reducedForFluoropyrimidines(), "Is Xeloda safe for me?", takesIt)
                .orElseThrow();

        assertThat(called.level()).isEqualTo(Level.URGENT);
        assertThat(called.headline()).contains("call oncology before the next dose");
    }

    @Test
    void nobodyIsCalledForAMedicineThatIsNotTaken() {
        ProfileSnapshot stopped = Profiles.of(Map.of(), List.of(Profiles.medicine("Clopidogrel 75 mg", "stopped")));

        assertThat(about(Carrier.poorForClopidogrel(), ASKED, stopped)).isEmpty();
        assertThat(about(Carrier.poorForClopidogrel(), ASKED, Profiles.empty())).isEmpty();
    }

    @Test
    void withTheConsentTurnedOffNothingOfTheGenesCounts() {
        assertThat(about(Carrier.withheld(), ASKED, TAKES_IT)).isEmpty();
    }

    @Test
    void everyMedicineThatIsTakenCanBeCheckedAtOnce() {
        Ask ask = Profiles.ask("", TAKES_IT);

        assertThat(handover(Carrier.poorForClopidogrel()).calls(ask.scope(), TAKES_IT))
                .extracting(called -> called.disposition().level())
                .containsExactly(Level.SOON);
    }

    private static Optional<Disposition> about(PersonGenes genes, String text, ProfileSnapshot snapshot) {
        return handover(genes)
                .about(text, genes.asked(Profiles.ask(text, snapshot).scope()), snapshot);
    }

    private static MedicineHandover handover(PersonGenes genes) {
        return new MedicineHandover(genes, new PgxGuidance(), new Wording());
    }
}
