package io.epione.assistant.fhir;

import io.epione.assistant.access.Consents;
import io.epione.assistant.access.Purpose;
import io.epione.assistant.delivery.Sender;
import io.epione.assistant.genome.GeneReports;
import io.epione.assistant.ingest.Receipt;
import io.epione.profile.Sha256;
import io.epione.signals.fhir.GeneticReports;
import io.epione.signals.fhir.GeneticReports.Result;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * Takes laboratories' results about genes out of a delivery and keeps them sealed; nothing of them goes the way of other
 * observations. Where the person has not opened the genome, nothing of them is kept. Takes part in the running transaction.
 */
@ApplicationScoped
class SealedResults {
    private final GeneticReports reader;
    private final GeneReports reports;
    private final Consents consents;

    SealedResults(GeneticReports reader, GeneReports reports, Consents consents) {
        this.reader = reader;
        this.reports = reports;
        this.consents = consents;
    }

    /**
     * A delivery without them.
     *
     * @param items what became of each that was taken out
     */
    record Taken(byte[] rest, List<Receipt.Item> items) {}

    Taken takenFrom(Sender sender, byte[] body) {
        GeneticReports.Taken taken = reader.from(body, sender.patient());
        if (taken.results().isEmpty()) {
            return new Taken(taken.rest(), List.of());
        }
        boolean open = consents.allows(sender.patient(), Purpose.GENOME);
        return new Taken(
                taken.rest(),
                taken.results().stream()
                        .map(result -> item(sender, result, open))
                        .toList());
    }

    private Receipt.Item item(Sender sender, Result result, boolean open) {
        if (!open && !(result instanceof Result.Withdrawn)) {
            return refused(
                    result.index(),
                    "consent-needed",
                    "The genome is closed until its person opens it; nothing was kept.");
        }
        return switch (result) {
            case Result.Covered(int index) -> kept(index);
            case Result.NotKept(int index, String code, String message) -> refused(index, code, message);
            case Result.Told told -> {
                reports.keep(sender.patient(), source(sender, told), told.reports(), told.resource());
                yield kept(told.index());
            }
            case Result.Withdrawn(int index, String id) ->
                reports.takeBack(sender.patient(), source(sender, id))
                        ? new Receipt.Item(index, "withdrawn", null, null, null)
                        : refused(index, TakenBack.WORD, "Nothing of it is kept that could be taken back.");
        };
    }

    private static Receipt.Item kept(int index) {
        return new Receipt.Item(index, "accepted", null, null, null);
    }

    private static Receipt.Item refused(int index, String code, String message) {
        return new Receipt.Item(index, "rejected", null, code, message);
    }

    private static String source(Sender sender, Result.Told told) {
        return source(sender, told.id().isEmpty() ? told.resource() : told.id());
    }

    private static String source(Sender sender, String name) {
        return HexFormat.of().formatHex(Sha256.of((sender.client() + "|" + name).getBytes(StandardCharsets.UTF_8)));
    }
}
