package io.epione.models.polygenic;

import io.epione.models.polygenic.ScoringFileReader.Stated;
import io.epione.profile.genome.Build;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The scores of this installation: those that are shipped, and those that were added to the data folder. An added one
 * stands before a shipped one of its name. Reads at each call, so that what is added is there at once. Thread-safe.
 */
public final class ScoreShelf {
    private final List<ScoreFiles> places;

    ScoreShelf(List<ScoreFiles> places) {
        this.places = List.copyOf(places);
    }

    /** With the scores that were added to a folder, which need not be there. */
    public static ScoreShelf with(Path added) {
        return new ScoreShelf(List.of(ScoreFiles.in(added), ScoreFiles.shipped()));
    }

    /** The names of all scores, sorted. */
    public List<String> ids() throws IOException {
        Stream<String> all = Stream.empty();
        for (ScoreFiles place : places) {
            all = Stream.concat(all, place.ids().stream());
        }
        return all.distinct().sorted().toList();
    }

    /**
     * Reads a score; empty when there is none of that name.
     *
     * @throws IOException when its files cannot be read or contradict their form, which was checked as they came in
     */
    public Optional<InstalledScore> find(String id) throws IOException {
        for (ScoreFiles place : places) {
            if (place.ids().contains(id)) {
                return Optional.of(read(place, id));
            }
        }
        return Optional.empty();
    }

    private static InstalledScore read(ScoreFiles place, String id) throws IOException {
        ScoreCard card;
        try (InputStream in = place.open(id, ScoreFiles.CARD).orElseThrow()) {
            card = ScoreCard.read(in.readAllBytes());
        }
        Map<Build, ScoringFile> files = new EnumMap<>(Build.class);
        for (Build build : Build.values()) {
            Optional<InputStream> there = place.open(id, fileName(build));
            if (there.isPresent()) {
                try (InputStream in = there.get()) {
                    files.put(build, read(in, new Stated(id, card.licence(), build)));
                }
            }
        }
        return new InstalledScore(card, files);
    }

    private static ScoringFile read(InputStream in, Stated stated) throws IOException {
        return switch (ScoringFileReader.read(in, stated)) {
            case ScoreReading.Read read -> read.file();
            case ScoreReading.Refused refused ->
                throw new IOException(
                        "score " + stated.id() + " cannot be read: " + String.join("; ", refused.faults()));
        };
    }

    static String fileName(Build build) {
        return build.name() + ".txt.gz";
    }
}
