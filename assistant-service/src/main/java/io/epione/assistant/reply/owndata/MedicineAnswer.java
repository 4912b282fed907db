package io.epione.assistant.reply.owndata;

import io.epione.assistant.genome.Genes;
import io.epione.assistant.genome.MedicineAsked;
import io.epione.assistant.reply.Ask;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Draft;
import io.epione.assistant.reply.evidence.Fixed;
import io.epione.models.pgx.Guidance;
import io.epione.models.pgx.PgxGuidance;
import io.epione.policies.wording.Wording;
import io.epione.profile.genome.GeneResult;
import io.epione.profile.genome.GuidanceClass;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * "Is clopidogrel all right for me": what the genes show, what the guideline makes of it, and that the prescriber decides.
 * A question that names no medicine with guidance is left to others, and so is one of a person without a genome.
 */
@ApplicationScoped
class MedicineAnswer {
    private static final int GENES = 3;
    private static final int MEDICINES = 2;

    private final PgxGuidance guidance;
    private final GeneWords words;
    private final Wording wording;

    MedicineAnswer(PgxGuidance guidance, GeneWords words, Wording wording) {
        this.guidance = guidance;
        this.words = words;
        this.wording = wording;
    }

    Optional<Draft> answer(Ask ask) {
        List<String> medicines = guidance.medicinesIn(ask.text());
        if (medicines.isEmpty() || !MedicineAsked.in(ask.text())) {
            return Optional.empty();
        }
        boolean ofGenes = MedicineAsked.ofGenes(ask.text());
        String medicine = medicines.getFirst();
        return switch (ask.genes().get()) {
            case Genes.Withheld _ ->
                ofGenes ? Optional.of(say("withheld", Map.of("what", "genome"))) : Optional.empty();
            case Genes.None _ ->
                ofGenes ? Optional.of(say("genome-no-file", Map.of("medicine", medicine))) : Optional.empty();
            case Genes.Unreadable _ -> Optional.of(say("genome-unreadable", Map.of("medicine", medicine)));
            case Genes.Known known ->
                Optional.of(medicines.stream()
                        .limit(MEDICINES)
                        .map(one -> told(known, one))
                        .reduce(Draft.EMPTY, Draft::then));
        };
    }

    private Draft told(Genes.Known genes, String medicine) {
        List<Guidance> all = guidance.of(genes.results(), List.of(medicine)).stream()
                .filter(one -> genes.file() || one.result() instanceof GeneResult.Reported)
                .toList();
        if (all.isEmpty()) {
            return say("genome-no-file", Map.of("medicine", medicine));
        }
        List<Bound> sentences = new ArrayList<>();
        all.stream().limit(GENES).forEach(one -> {
            sentences.add(words.known(one));
            sentences.addAll(words.guided(one));
        });
        Guidance worst = all.getFirst();
        Map<String, String> places =
                Map.of("medicine", medicine, "gene", worst.result().gene());
        switch (worst.handover()) {
            case ONCOLOGY_BEFORE_NEXT_DOSE -> sentences.add(fixed("pgx-oncology", places));
            case PRESCRIBER -> sentences.add(fixed("pgx-keep-taking", places));
            case NONE -> sentences.add(fixed("pgx-ask-prescriber", places));
        }
        Draft draft = Draft.of(sentences);
        return worst.of() == GuidanceClass.NO_CHANGE
                ? draft
                : draft.suggesting(List.of(wording.text("suggest-talk-to-person", Map.of())));
    }

    private Draft say(String key, Map<String, String> places) {
        return Draft.of(fixed(key, places));
    }

    private Bound fixed(String key, Map<String, String> places) {
        String text = wording.text(key, places);
        return Bound.of(text, Fixed.template(key, text));
    }
}
