package io.epione.assistant.told;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.assistant.access.Consents;
import io.epione.assistant.access.Purpose;
import io.epione.assistant.conversation.ChatNotices;
import io.epione.assistant.reply.DeliveryCard;
import io.epione.assistant.reply.Reply;
import io.epione.policies.disposition.Level;
import io.epione.policies.wording.Wording;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.observation.Appended;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.person.Person;
import io.epione.signals.Intake;
import io.epione.signals.SignalIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells a person in their chat what became of a file that they sent: a receipt in words, with what takes the file back.
 * Takes part in the caller's transaction, or has one of its own. Thread-safe.
 */
@ApplicationScoped
public class Telling {
    private final MeasureCatalog measures;
    private final SignalIntake door;
    private final ReceiptWords words;
    private final Wording wording;
    private final ToldDeliveries told;
    private final Consents consents;
    private final ChatNotices chat;
    private final ObjectMapper json;
    private final Clock clock;

    Telling(
            MeasureCatalog measures,
            SignalIntake door,
            ReceiptWords words,
            Wording wording,
            ToldDeliveries told,
            Consents consents,
            ChatNotices chat,
            ObjectMapper json,
            Clock clock) {
        this.measures = measures;
        this.door = door;
        this.words = words;
        this.wording = wording;
        this.told = told;
        this.consents = consents;
        this.chat = chat;
        this.json = json;
        this.clock = clock;
    }

    /** For one delivery of a person, to be added up as it is stored. */
    public Tally tally(Person person) {
        return new Tally(measures, person);
    }

    /** Tells of a delivery that came at once. */
    @Transactional
    public void tell(Person person, String format, Intake intake, Appended appended) {
        Tally tally = tally(person);
        tally.add(intake, appended);
        tell(person, format, tally);
    }

    /** Tells of a delivery; of one of which nothing is kept there is nothing to tell. */
    @Transactional
    public void tell(Person person, String format, Tally tally) {
        if (tally.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<Coverage> coverage = tally.coverage();
        Set<DataCategory> layers = coverage.stream().map(Coverage::layer).collect(Collectors.toSet());
        var delivery = new ToldDelivery(person.id(), UUID.randomUUID(), format, tally.payloads(), layers, now, false);
        told.add(delivery);
        Set<DataCategory> open = open(person);
        boolean news = coverage.stream().anyMatch(one -> one.already() < one.readings())
                || !tally.held().isEmpty();
        List<DeliveryCard.Row> rows = coverage.stream().map(Telling::row).toList();
        show(delivery, words.of(title(format), coverage, tally, open::contains), news ? "stored" : "unchanged", rows);
    }

    /**
     * Notes that a delivery counts no more and says so in the chat, once.
     *
     * @param count how much of it counted until now, or was held back
     */
    @Transactional
    public void takenBack(ToldDelivery delivery, int count, Instant at) {
        if (told.takeBack(delivery, at)) {
            String text = wording.text(
                    "file-taken-back",
                    Map.of("count", Amounts.count(count, "entry", "entries"), "what", title(delivery.format())));
            show(delivery, List.of(text), "taken-back", List.of());
        }
    }

    private void show(ToldDelivery delivery, List<String> said, String state, List<DeliveryCard.Row> rows) {
        String title = title(delivery.format());
        var source = new Reply.Citation(
                "c1", "fact", "delivery:" + delivery.id(), "Your file: " + title, null, delivery.receivedAt(), null);
        List<Reply.Sentence> sentences = said.stream()
                .map(text -> new Reply.Sentence(text, List.of(source.id())))
                .toList();
        var card = DeliveryCard.of(title, said.getFirst(), delivery.id(), state, rows);
        chat.show(
                delivery.patient(),
                conversation -> write(new Reply(
                        UUID.randomUUID(),
                        conversation,
                        null,
                        new Reply.Banner(Level.NONE.code(), false, "", List.of()),
                        sentences,
                        List.of(source),
                        List.of(card),
                        List.of(),
                        null,
                        "rules")));
    }

    private String title(String format) {
        return door.title(format);
    }

    private Set<DataCategory> open(Person person) {
        return consents.of(person.id()).entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .flatMap((Purpose purpose) -> purpose.category().stream())
                .collect(Collectors.toSet());
    }

    private static DeliveryCard.Row row(Coverage one) {
        return new DeliveryCard.Row(
                one.what(),
                one.readings(),
                one.fresh(),
                one.already(),
                one.corrected(),
                one.days(),
                one.first(),
                one.last(),
                one.sensor() ? one.gaps().size() : null);
    }

    private String write(Reply reply) {
        try {
            return json.writeValueAsString(reply);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a receipt cannot be written", e);
        }
    }
}
