package io.epione.models.polygenic;

import io.epione.models.polygenic.ScoringFileReader.Stated;
import io.epione.profile.genome.Build;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The scores of this installation: those that are shipped, and those that were added to the data folder. An added one
 * stands before a shipped one of its name. Looks at each call, so that what is added is there at once; what was read is kept
 * while there is memory for it and its file stays the same. Thread-safe.
 */
public final class ScoreShelf {
    private final List<ScoreFiles> places;
    private final Map<Place, Kept> kept = new ConcurrentHashMap<>();

    private record Place(ScoreFiles files, String id, Build build) {}

    private record Kept(long stamp, SoftReference<ScoringFile> file) {}

    ScoreShelf(List<ScoreFiles> places) {
        this.places = List.copyOf(places);
    }

    /** With the scores that were added to a folder, which need not be there. */
    public static ScoreShelf with(Path added) {
        return new ScoreShelf(List.of(ScoreFiles.in(added), ScoreFiles.shipped()));
    }

    /** The shipped ones alone. */
    public static ScoreShelf shipped() {
        return new ScoreShelf(List.of(ScoreFiles.shipped()));
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

    private InstalledScore read(ScoreFiles files, String id) throws IOException {
        ScoreCard card;
        try (InputStream in = files.open(id, ScoreFiles.CARD).orElseThrow()) {
            card = ScoreCard.read(in.readAllBytes());
        }
        Map<Build, ScoringFile> byBuild = new EnumMap<>(Build.class);
        for (Build build : Build.values()) {
            Optional<InputStream> there = files.open(id, fileName(build));
            if (there.isPresent()) {
                try (InputStream in = there.get()) {
                    Stated stated = new Stated(id, card.licence(), build);
                    byBuild.put(build, kept(new Place(files, id, build), in, stated));
                }
            }
        }
        return new InstalledScore(card, byBuild);
    }

    private ScoringFile kept(Place place, InputStream in, Stated stated) throws IOException {
        long stamp = place.files.stamp(place.id, fileName(place.build));
        Kept before = kept.get(place);
        ScoringFile known = before == null || before.stamp != stamp ? null : before.file.get();
        if (known != null) {
            return known;
        }
        ScoringFile read = read(in, stated);
        kept.put(place, new Kept(stamp, new SoftReference<>(read)));
        return read;
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
