package io.epione.policies.triage;

import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.PersonSaid;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether the person is female or male. */
record SexInquiry(String text, String unsure) implements Inquiry {
    @Override
    public String id() {
        return "sex";
    }

    @Override
    public boolean fits(long people) {
        return people < 2;
    }

    @Override
    public List<String> replies() {
        return List.of("Female", "Male", unsure);
    }

    @Override
    public Set<String> names() {
        return Set.of("sex");
    }

    @Override
    public boolean open(CaseFacts facts) {
        return facts.about().said().sex() == null;
    }

    @Override
    public Answer answer(String reply, Finding.Subject subject, List<Finding> known) {
        String word = reply.strip().toLowerCase(Locale.ROOT).replaceAll("^(?:an?|im|i'm|i am|she is|he is) |\\W+$", "");
        return switch (word) {
            case "female", "f", "woman", "girl" -> Answer.of(new PersonSaid(null, "female", false, null, null, null));
            case "male", "m", "man", "boy" -> Answer.of(new PersonSaid(null, "male", false, null, null, null));
            default -> Answer.unread(reply);
        };
    }
}
