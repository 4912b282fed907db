package io.epione.signals.genome;

import io.epione.profile.genome.Build;
import io.epione.profile.genome.Chromosome;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out on which assembly a file counts: by what it says, by the lengths of its chromosomes and by where known sites
 * lie. Words that contradict each other are refused, never weighed. Not thread-safe.
 */
public final class BuildFinder {
    private final Set<Assembly> said = EnumSet.noneOf(Assembly.class);
    private final Set<Build> byLength = EnumSet.noneOf(Build.class);
    private final int[] known = new int[Assembly.values().length];
    private final int[] furthest = new int[Chromosome.all().size()];

    /** The assembly and how it was told: {@code header}, {@code lengths}, {@code known-sites} or {@code sender}. */
    public record Found(Build build, String by) {}

    /** Words of the head of the file. */
    public void say(String words) {
        for (Assembly assembly : Assembly.values()) {
            if (assembly.isNamedIn(words)) {
                said.add(assembly);
            }
        }
    }

    /** A length that the head gives; one that no assembly has tells nothing, since some programs write their own. */
    public void length(Chromosome chromosome, long length) {
        if (chromosome != Chromosome.MT) {
            for (Build build : Build.values()) {
                if (ChromosomeLengths.of(build, chromosome) == length) {
                    byLength.add(build);
                }
            }
        }
    }

    /** A row of the file. */
    public void see(Chromosome chromosome, int position, int rsId) {
        if (position > furthest[chromosome.ordinal()]) {
            furthest[chromosome.ordinal()] = position;
        }
        if (rsId != 0) {
            KnownSites.Site site = KnownSites.find(rsId);
            Assembly assembly = site == null ? null : site.assemblyAt(position);
            if (assembly != null) {
                known[assembly.ordinal()]++;
            }
        }
    }

    /**
     * The assembly.
     *
     * @param declared what the sender says; only needed where the file tells nothing
     */
    public Found find(@Nullable Build declared) throws RefusedGenome {
        Set<Assembly> all = EnumSet.copyOf(said);
        byLength.forEach(build -> all.add(Assembly.valueOf(build.name())));
        Arrays.stream(Assembly.values()).filter(one -> known[one.ordinal()] > 0).forEach(all::add);
        if (all.size() > 1) {
            throw new RefusedGenome(
                    "mixed-builds", "The file speaks of more than one assembly; send one that keeps to one.");
        }
        Found found = all.isEmpty() ? declared(declared) : told(all.iterator().next());
        if (declared != null && declared != found.build()) {
            throw new RefusedGenome("other-build", "The file counts on another assembly than the one you named.");
        }
        refusePositionsOutside(found.build());
        return found;
    }

    private static Found declared(@Nullable Build declared) throws RefusedGenome {
        return Optional.ofNullable(declared)
                .map(build -> new Found(build, "sender"))
                .orElseThrow(() -> new RefusedGenome(
                        "unknown-build", "The file does not tell its assembly; name it by ?build=GRCh37 or GRCh38."));
    }

    private Found told(Assembly assembly) throws RefusedGenome {
        Build build = assembly.build()
                .orElseThrow(() -> new RefusedGenome(
                        "unsupported-build", "Only GRCh37 and GRCh38 are read; lift the file over and send it again."));
        String by = known[assembly.ordinal()] > 0 ? "known-sites" : byLength.isEmpty() ? "header" : "lengths";
        return new Found(build, by);
    }

    private void refusePositionsOutside(Build build) throws RefusedGenome {
        for (Chromosome chromosome : Chromosome.all()) {
            if (furthest[chromosome.ordinal()] > ChromosomeLengths.of(build, chromosome)) {
                throw new RefusedGenome(
                        "position-outside",
                        "Chromosome " + chromosome.label() + " has positions beyond its end in this assembly.");
            }
        }
    }
}
