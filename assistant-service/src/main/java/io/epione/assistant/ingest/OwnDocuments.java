package io.epione.assistant.ingest;

import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.observation.Entry;
import io.epione.profile.person.PatientId;
import io.epione.signals.SignalIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds what counts now of a document by the identifier that its sender gave it. Thread-safe. */
@ApplicationScoped
public class OwnDocuments {
    private final SignalIntake door;
    private final SentDocuments documents;
    private final SaidEntries said;

    @Inject
    OwnDocuments(SignalIntake door, SentDocuments documents, SaidEntries said) {
        this.door = door;
        this.documents = documents;
        this.said = said;
    }

    /**
     * The document's entry, of several the last; what the scope does not allow is not found.
     *
     * @param format a format of the door
     * @param client who sent it
     */
    public Optional<Entry> find(ConsentedScope scope, String format, String client, String identifier) {
        long document = SentDocument.document(identifier);
        String source = door.source(format, client);
        List<Sent> brought = documents.with(Set.of(scope.patient()), Set.of(document), Set.of()).stream()
                .filter(each -> each.source().equals(source))
                .toList();
        Set<Long> wanted = Sent.entries(brought, pair -> pair.document() == document);
        return wanted.isEmpty()
                ? Optional.empty()
                : said.find(scope, brought, wanted).values().stream()
                        .max(Comparator.comparing(entry -> entry.effective().start()));
    }

    /** The deliveries that brought a document of one of these names, whoever sent them. */
    public Set<UUID> deliveries(PatientId patient, Set<String> identifiers) {
        if (identifiers.isEmpty()) {
            return Set.of();
        }
        List<Long> named = identifiers.stream().map(SentDocument::document).toList();
        return documents.with(Set.of(patient), named, Set.of()).stream()
                .map(Sent::payload)
                .collect(Collectors.toSet());
    }
}
