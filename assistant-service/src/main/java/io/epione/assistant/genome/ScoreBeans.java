package io.epione.assistant.genome;

import io.epione.models.polygenic.ScoreShelf;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/** The scores of this installation. */
@Singleton
class ScoreBeans {
    @Produces
    @Singleton
    ScoreShelf shelf(GenomeConfig config) {
        return config.scores().map(Path::of).map(ScoreShelf::with).orElseGet(ScoreShelf::shipped);
    }
}
