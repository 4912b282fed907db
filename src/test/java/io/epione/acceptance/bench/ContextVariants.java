package io.epione.acceptance.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.acceptance.Project;
import io.epione.acceptance.running.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who somebody is and how they live, beside every frozen base: sixteen contexts, each of which must change no level. */
final class ContextVariants {
    private static final Path TEXTS = Path.of("dialog-policies/src/test/resources/triage");

    private ContextVariants() {}

    static Table run(Client caller) throws IOException {
        Table table = new Table(
                "Contexts that change nothing",
                "context",
                "what is said beside the sentence",
                "sentences",
                "lowered",
                "raised",
                "moved by the rules");
        List<String> bases = bases();
        Map<String, Said> alone = new HashMap<>();
        for (String line : Files.readAllLines(Project.root().resolve(TEXTS).resolve("contexts.tsv"))) {
            String[] context = line.split("\t", 2);
            int lowered = 0;
            int raised = 0;
            int byRules = 0;
            for (String base : bases) {
                Said without = alone.computeIfAbsent(base, text -> Said.to(caller, text));
                Said with = Said.to(caller, base + " " + context[1]);
                lowered += with.below(without) ? 1 : 0;
                raised += with.level() > without.level() ? 1 : 0;
                byRules += with.rules() != without.rules() ? 1 : 0;
            }
            table.row(context[0], context[1], bases.size(), lowered, raised, byRules);
        }
        return table.note("The 120 frozen bases, after the sixteen contexts of Mount Sinai's design of 2025.");
    }

    private static List<String> bases() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> bases = new ArrayList<>();
        for (String line :
                Files.readAllLines(Project.root().resolve(TEXTS).resolve("frozen/perturbation-bases.jsonl"))) {
            bases.add(json.readTree(line).path("text").asText());
        }
        return bases;
    }
}
