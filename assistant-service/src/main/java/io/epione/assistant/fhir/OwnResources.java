package io.epione.assistant.fhir;

import io.epione.assistant.delivery.Sender;
import io.epione.assistant.ingest.IngestPipeline;
import io.epione.assistant.ingest.IngestPipeline.Delivered;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.People;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/** Resources that a person gives by talking: they take the way of what the person pushes. Thread-safe. */
@ApplicationScoped
public class OwnResources {
    private final People people;
    private final IngestPipeline pipeline;
    private final TakenBack takenBack;

    OwnResources(People people, IngestPipeline pipeline, TakenBack takenBack) {
        this.people = people;
        this.pipeline = pipeline;
        this.takenBack = takenBack;
    }

    /**
     * Stores a bundle, or takes back what it sends as entered-in-error, in one transaction. Somebody who was deleted in the
     * meantime has none.
     */
    public void deliver(PatientId patient, byte[] bundle) {
        people.find(patient)
                .ifPresent(person -> QuarkusTransaction.joiningExisting().run(() -> {
                    Delivered delivered = pipeline.deliver(
                            Pushes.FORMAT, new Sender(person, Sender.SELF), "application/fhir+json", bundle);
                    takenBack.by(delivered);
                }));
    }
}
