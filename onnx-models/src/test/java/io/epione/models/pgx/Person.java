package io.epione.models.pgx;

import io.epione.profile.genome.Build;
import io.epione.profile.genome.GeneResult;
import io.epione.profile.genome.Genotypes;
import io.epione.profile.genome.SiteCall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A made-up person with the reference at every position of one gene, until told otherwise. */
final class Person {
    private static final PgxCaller CALLER = new PgxCaller();

    private final GeneTable table;
    private final Map<String, SiteCall> calls = new HashMap<>();
    private Build build = Build.GRCH38;

    private Person(GeneTable table) {
        this.table = table;
        table.sites().forEach(site -> with(site.id(), site.reference(), site.reference()));
    }

    static Person withReferenceOf(String gene) {
        return new Person(PgxFiles.read("genes/" + gene + ".yaml", GeneTable.class));
    }

    Person with(String id, String first, String second) {
        return with(id, new SiteCall.Called(site(id).reference(), first, second, false));
    }

    Person phased(String id, String first, String second) {
        return with(id, new SiteCall.Called(site(id).reference(), first, second, true));
    }

    Person with(String id, SiteCall call) {
        site(id);
        calls.put(id, call);
        return this;
    }

    Person without(String... ids) {
        List.of(ids).forEach(id -> with(id, new SiteCall.NotInFile()));
        return this;
    }

    Person onGrch37() {
        build = Build.GRCH37;
        return this;
    }

    GeneResult.Read read() {
        return read(genotypes());
    }

    GeneResult.Read read(Genotypes genotypes) {
        return (GeneResult.Read) results(genotypes).stream()
                .filter(result -> result.gene().equals(table.gene()))
                .findFirst()
                .orElseThrow();
    }

    List<GeneResult> results() {
        return results(genotypes());
    }

    private static List<GeneResult> results(Genotypes genotypes) {
        return CALLER.call(genotypes, List.of());
    }

    Genotypes genotypes() {
        int shift = build == Build.GRCH37 ? table.grch37Offset() : 0;
        Map<String, SiteCall> at = new HashMap<>();
        table.sites().forEach(site -> at.put(table.chromosome() + ":" + (site.at() + shift), calls.get(site.id())));
        return new VcfGenotypes(build, at);
    }

    private Site site(String id) {
        @Nullable
        Site found = table.sites().stream()
                .filter(site -> site.id().equals(id))
                .findFirst()
                .orElse(null);
        if (found == null) {
            throw new IllegalArgumentException(table.gene() + " has no site " + id);
        }
        return found;
    }
}
