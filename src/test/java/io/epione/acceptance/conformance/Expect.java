package io.epione.acceptance.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects what is wrong about one answer. Not thread-safe. */
final class Expect {
    private final Answer answer;
    private final List<String> wrong = new ArrayList<>();

    private Expect(Answer answer) {
        this.answer = answer;
    }

    static Expect of(Answer answer) {
        return new Expect(answer);
    }

    Expect status(Integer... allowed) {
        return that(Set.of(allowed).contains(answer.status()), "status " + answer.status() + ", not " + list(allowed));
    }

    private static String list(Integer... allowed) {
        return String.join(
                " or ", Set.of(allowed).stream().sorted().map(String::valueOf).toList());
    }

    Expect type(String mediaType) {
        String type = answer.header("Content-Type");
        return that(type.startsWith(mediaType), "Content-Type \"" + type + "\", not " + mediaType);
    }

    Expect header(String name) {
        return that(!answer.header(name).isEmpty(), "no header " + name);
    }

    Expect count(String name, int expected) {
        int count = answer.count(name).orElse(-1);
        return that(count == expected, name + " " + (count < 0 ? "missing" : count) + ", not " + expected);
    }

    /** So many readings are stored, now or before. */
    Expect readings(int expected) {
        int known = List.of("accepted", "duplicates", "corrected").stream()
                .mapToInt(name -> answer.count(name).orElse(0))
                .sum();
        return that(known == expected, known + " readings stored, not " + expected);
    }

    Expect says(List<String> words) {
        words.forEach(word -> that(answer.body().contains(word), "does not name " + word));
        return this;
    }

    Expect that(boolean right, String otherwise) {
        if (!right) {
            wrong.add(otherwise);
        }
        return this;
    }

    Finding found() {
        return wrong.isEmpty() ? new Finding.Passed() : new Finding.Failed(wrong);
    }
}
