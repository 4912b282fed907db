package io.epione.policies.understanding;

import io.epione.policies.understanding.Finding.Status;
import io.epione.policies.understanding.Finding.Subject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Age, sex, pregnancy and childbed of the people a text is about. */
final class PersonReader {
    private static final Set<String> FEMALE = Set.of(
            "woman",
            "female",
            "girl",
            "lady",
            "she",
            "shes",
            "wife",
            "mum",
            "mom",
            "mother",
            "daughter",
            "sister",
            "grandmother",
            "grandma",
            "nan",
            "gran",
            "aunt",
            "girlfriend",
            "niece",
            "granddaughter",
            "nana",
            "granny");
    private static final Set<String> MALE = Set.of(
            "man",
            "male",
            "boy",
            "gentleman",
            "he",
            "hes",
            "husband",
            "hubby",
            "dad",
            "father",
            "son",
            "brother",
            "grandfather",
            "grandpa",
            "grandad",
            "uncle",
            "boyfriend",
            "nephew",
            "grandson",
            "guy");
    private static final Set<String> INFANT = Set.of("baby", "babys", "infant", "newborn", "neonate", "bub", "preemie");

    private PersonReader() {}

    static Map<Subject, PersonSaid> people(
            List<Token> tokens, Subject[] subjects, boolean caseDescription, List<Finding> findings) {
        Map<Subject, PersonSaid> people = new EnumMap<>(Subject.class);
        for (int i = 0; i < tokens.size(); i++) {
            AgeReader.Read age = AgeReader.at(tokens, i);
            Subject subject = subjects[i];
            if (age != null) {
                Subject whose = describes(tokens, subjects, age.next(), subject, age.years());
                add(people, whose, new PersonSaid(age.years(), age.sex(), false, null, null, null));
            }
            String word = tokens.get(i).text();
            String sex = FEMALE.contains(word) ? "female" : MALE.contains(word) ? "male" : null;
            boolean infant = INFANT.contains(word) && subject == Subject.CHILD;
            boolean own = subject != Subject.SELF || caseDescription || saysOfOneself(tokens, i);
            if (sex != null && own || infant) {
                add(people, subject, new PersonSaid(null, sex, infant, null, null, null));
            }
        }
        for (Finding finding : findings) {
            add(people, finding.subject(), pregnancy(finding));
        }
        return people;
    }

    /** "I'm a 40 year old woman". */
    private static boolean saysOfOneself(List<Token> tokens, int i) {
        for (int j = i - 1; j >= 0 && j >= i - 6; j--) {
            String word = tokens.get(j).text();
            if (word.equals("im") || word.equals("am") || word.equals("as")) {
                return true;
            }
            if (tokens.get(j).kind() == Token.Kind.MARK || word.equals("my")) {
                return false;
            }
        }
        return false;
    }

    /** "A 2 year old has fever": an age under 16 that nobody claims is a child's. */
    private static Subject describes(List<Token> tokens, Subject[] subjects, int next, Subject subject, double years) {
        Subject after = next < tokens.size() ? subjects[next] : subject;
        return subject == Subject.SELF && after == Subject.CHILD && years < 18 ? after : subject;
    }

    private static PersonSaid pregnancy(Finding finding) {
        boolean there = finding.status() == Status.PRESENT || finding.status() == Status.POSSIBLE;
        boolean denied = finding.status() == Status.NEGATED;
        @Nullable Boolean said = there ? Boolean.TRUE : denied ? Boolean.FALSE : null;
        return switch (finding.concept()) {
            case "pregnant" -> new PersonSaid(null, there ? "female" : null, false, said, null, finding.value());
            case "postpartum" -> new PersonSaid(null, there ? "female" : null, false, null, said, null);
            default -> PersonSaid.nothing();
        };
    }

    private static void add(Map<Subject, PersonSaid> people, Subject subject, PersonSaid said) {
        people.merge(subject, said, PersonSaid::or);
    }
}
