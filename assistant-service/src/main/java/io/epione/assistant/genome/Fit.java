package io.epione.assistant.genome;

import io.epione.profile.genome.Concordance;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.People;
import io.epione.profile.person.Sex;
import io.epione.signals.genome.GenomeFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Whether a file can be of the person it was sent for. Thread-safe. */
@ApplicationScoped
class Fit {
    private final People people;
    private final GenomeStore store;

    @Inject
    Fit(People people, GenomeStore store) {
        this.people = people;
        this.store = store;
    }

    /** Why not, one word each: {@code sex}, {@code other-person}; empty where nothing speaks against it. */
    List<String> flags(PatientId patient, GenomeFile.Read file) {
        List<String> flags = new ArrayList<>();
        Sex stated = people.find(patient).orElseThrow().sex();
        if (file.report().sex().contradicts(stated)) {
            flags.add("sex");
        }
        boolean other = store.newest(patient)
                .map(id -> store.open(patient, id))
                .filter(layer -> layer instanceof GenomeLayer.Present earlier
                        && Concordance.of(earlier.genotypes(), file.genotypes()).ofTwoPeople())
                .isPresent();
        if (other) {
            flags.add("other-person");
        }
        return flags;
    }
}
