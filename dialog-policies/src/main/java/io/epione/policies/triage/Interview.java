package io.epione.policies.triage;

import io.epione.policies.triage.DialogContext.EarlierTurn;
import io.epione.policies.understanding.TextReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What a conversation must know of the questions that a judgement asks. Thread-safe. */
@ApplicationScoped
public class Interview {
    private final TextReader reader;
    private final Inquiries inquiries;

    @Inject
    public Interview(TextReader reader) {
        this.reader = reader;
        this.inquiries = Inquiries.shipped(reader);
    }

    /** Whether there is a question of this id. */
    public boolean asks(String id) {
        return inquiries.find(id).isPresent();
    }

    /** Whether the turn answers what the reply before it asked, be it with "not sure". */
    public boolean answers(DialogContext context) {
        List<EarlierTurn> earlier = context.earlier();
        return !earlier.isEmpty()
                && !earlier.getLast().asked().isEmpty()
                && Heard.of(context, reader, inquiries).asked().answered();
    }
}
