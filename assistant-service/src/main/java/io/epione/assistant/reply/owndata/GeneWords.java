package io.epione.assistant.reply.owndata;

import io.epione.assistant.genome.GeneTexts;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.evidence.Fixed;
import io.epione.assistant.reply.evidence.Source;
import io.epione.models.pgx.Guidance;
import io.epione.profile.genome.GeneResult;
import io.epione.profile.genome.LaboratoryReport;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;

/** What is known of a gene, and what a guideline makes of it, with its sources. */
@ApplicationScoped
class GeneWords {
    private final GeneTexts texts;

    GeneWords(GeneTexts texts) {
        this.texts = texts;
    }

    /** What is known of the gene. */
    Bound known(Guidance one) {
        String text = texts.known(one).text();
        return Bound.of(text, new Fixed(source(one.result().gene(), one.result()), text));
    }

    /** The class, bound to its guideline; nothing where the gene itself cannot be told. */
    List<Bound> guided(Guidance one) {
        return texts
                .guided(one)
                .map(said -> {
                    Source source = new Source(
                            Source.Kind.RULE,
                            said.key() + ":" + one.result().gene() + ":" + one.medicine(),
                            one.guideline().shown(),
                            one.guideline().url(),
                            null,
                            one.review());
                    return Bound.of(said.text(), new Fixed(source, said.text()));
                })
                .stream()
                .toList();
    }

    private static Source source(String gene, GeneResult result) {
        return result instanceof GeneResult.Reported(LaboratoryReport report)
                ? new Source(
                        Source.Kind.FACT,
                        "gene:" + gene,
                        "Your laboratory's report of " + report.date() + ": " + gene,
                        null,
                        report.date().atStartOfDay(ZoneOffset.UTC).toInstant())
                : new Source(Source.Kind.FACT, "gene:" + gene, "Your genome: " + gene, null, null);
    }
}
