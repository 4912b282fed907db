package io.epione.assistant.genome;

import io.epione.models.polygenic.InstalledScore;
import io.epione.models.polygenic.PolygenicScorer;
import io.epione.models.polygenic.ScoreResult;
import io.epione.models.polygenic.ScoreShelf;
import io.epione.models.polygenic.Subject;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.genome.PackedGenotypes;
import io.epione.profile.person.People;
import io.epione.profile.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the installed scores say of a person's genotypes. Nothing of it is stored. */
@ApplicationScoped
class PersonScores {
    private final ScoreShelf shelf;
    private final People people;
    private final Clock clock;

    PersonScores(ScoreShelf shelf, People people, Clock clock) {
        this.shelf = shelf;
        this.people = people;
        this.clock = clock;
    }

    /** @param group the reference group that the caller states */
    Subject subject(ConsentedScope scope, @Nullable String group) {
        Person person = people.find(scope.patient()).orElseThrow();
        var age = person.ageOn(LocalDate.ofInstant(clock.instant(), person.zone()));
        return new Subject(age.isPresent() ? age.getAsInt() : null, person.sex(), group);
    }

    List<ScoreResult> all(PackedGenotypes genotypes, Subject who) {
        try {
            List<ScoreResult> results = new ArrayList<>();
            for (String id : shelf.ids()) {
                one(id, genotypes, who).ifPresent(results::add);
            }
            return results;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when there is no such score. */
    Optional<ScoreResult> one(String id, PackedGenotypes genotypes, Subject who) {
        try {
            Optional<InstalledScore> score = shelf.find(id);
            return score.map(found -> PolygenicScorer.score(found, genotypes, who));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
