package io.epione.policies.questionnaire;

import io.epione.profile.observation.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire that the chat can ask. Immutable.
 *
 * @param id the name of its files
 * @param canonical its FHIR address with its version, {@code url|version}
 * @param title how it is named within a sentence
 * @param names how people ask for it, as plain words
 * @param intro what is said before its first question
 * @param review {@code unreviewed} until a named clinician signs
 * @param total null where the answers are not added up
 */
public record Questionnaire(
        String id,
        String canonical,
        String title,
        List<String> names,
        String intro,
        Source source,
        String review,
        List<Item> items,
        @Nullable Total total) {
    public Questionnaire {
        names = List.copyOf(names);
        items = List.copyOf(items);
    }

    /** Where it comes from. */
    public record Source(String publisher, String title, String year, String url) {
        /** As a citation names it. */
        public String label() {
            return publisher + ": " + title + " (" + year + ")";
        }
    }

    /** Whether a stored answer of this code is one to this item: the LOINC code of its link, else a code of ours. */
    public boolean asks(Item item, Code code) {
        return item.linkId().startsWith("/")
                ? code.system().equals(Code.LOINC) && item.linkId().equals("/" + code.code())
                : code.system().equals(Code.EPIONE)
                        && code.code().startsWith("Questionnaire/" + id + "|")
                        && code.code().endsWith("#" + item.linkId());
    }
}
