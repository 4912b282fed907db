package io.epione.policies.perturbation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes perturbations of the frozen bases, the same ones for the same seed. As a program it prints them as JSON lines:
 * {@code Perturbations COUNT SEED}, run in the folder of this module.
 */
public final class Perturbations {
    public static final long SEED = 20261128;

    private static final Path BASES = Path.of("src/test/resources/triage/frozen/perturbation-bases.jsonl");
    /** How often another change comes on top of the one a perturbation stands for. */
    private static final double ON_TOP = 0.1;

    private record Base(String id, String text) {}

    private Perturbations() {}

    public static void main(String... arguments) throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
            for (Perturbed one : of(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]))) {
                out.println(json.writeValueAsString(one));
            }
        }
    }

    public static List<Perturbed> of(int count, long seed) {
        List<Base> bases = bases();
        Changes changes = new Changes(Lists.read());
        List<Perturbed> made = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Base base = bases.get(i % bases.size());
            Kind first = Kind.values()[i / bases.size() % Kind.values().length];
            made.add(perturbed(i, base, first, changes, new SplittableRandom(seed + i)));
        }
        return made;
    }

    private static Perturbed perturbed(int number, Base base, Kind wanted, Changes changes, SplittableRandom chance) {
        Kind first = wanted;
        String text = changes.change(first, base.text(), chance);
        if (text.equals(base.text())) {
            first = Kind.PLAYED_DOWN;
            text = changes.change(first, text, chance);
        }
        List<Kind> kinds = new ArrayList<>(List.of(first));
        for (Kind kind : Kind.values()) {
            // What takes the text apart comes before what stands beside it.
            if (kind.compareTo(first) > 0 && chance.nextDouble() < ON_TOP) {
                text = changes.change(kind, text, chance);
                kinds.add(kind);
            }
        }
        return new Perturbed("p" + number, base.text(), text, kinds);
    }

    private static List<Base> bases() {
        ObjectMapper json = new ObjectMapper();
        List<Base> bases = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(BASES)) {
                JsonNode written = json.readTree(line);
                bases.add(new Base(
                        written.path("id").asText(), written.path("text").asText()));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bases;
    }
}
