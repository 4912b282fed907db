package io.epione.assistant.streams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.assistant.conversation.ChatNotices;
import io.epione.assistant.escalation.Proposal;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Citations;
import io.epione.assistant.reply.Reply;
import io.epione.assistant.reply.ReviewedWords;
import io.epione.assistant.reply.evidence.Fixed;
import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Judgement;
import io.epione.policies.disposition.Level;
import io.epione.policies.wording.Wording;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.person.People;
import io.epione.profile.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What is said of a gap, in reviewed words: to the person in the chat, and to the care team. */
@ApplicationScoped
class StoppedWords {
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter ANOTHER_DAY = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);

    private final Wording wording;
    private final MeasureCatalog measures;
    private final People people;
    private final ChatNotices chat;
    private final ObjectMapper json;

    StoppedWords(Wording wording, MeasureCatalog measures, People people, ChatNotices chat, ObjectMapper json) {
        this.wording = wording;
        this.measures = measures;
        this.people = people;
        this.chat = chat;
        this.json = json;
    }

    /** The key of what a gap proposes. */
    String key(UUID gap) {
        return "stopped:" + gap;
    }

    /** The gap, in the chat: what the rules say of it, and where they say nothing grave that it is there. */
    void say(Gap gap) {
        List<Bound> said = new ArrayList<>();
        if (!gap.grave()) {
            said.add(fixed(
                    "data-stopped",
                    gap.feed(),
                    gap.since(),
                    gap.since(),
                    gap.now().asOf()));
        }
        if (!gap.judgement().disposition().silent()) {
            said.addAll(ReviewedWords.of(gap.judgement()));
        }
        Disposition disposition = gap.judgement().disposition();
        show(gap.feed(), gap.id(), disposition.silent() ? calm() : Reply.Banner.of(disposition), said);
    }

    /** Data still stays away. */
    void still(LiveFeed feed, Instant since, Instant now) {
        String level = feed.level() == null ? Level.NONE.code() : feed.level();
        Bound said = fixed("data-stopped-still", feed.key(), since, now, now);
        show(
                feed.key(),
                LiveFeed.gap(feed.key(), since),
                new Reply.Banner(level, false, said.text(), List.of()),
                List.of(said));
    }

    /** Data comes again. */
    void back(LiveFeed feed, Instant since, Instant until, Instant now) {
        show(
                feed.key(),
                LiveFeed.gap(feed.key(), since),
                calm(),
                List.of(fixed("data-back", feed.key(), since, until, now)));
    }

    /** For the care team: since when data comes again. */
    String since(LiveFeed feed, Instant back) {
        return label(feed.key()) + " readings come in again since " + FULL.format(back.atZone(zone(feed.key())));
    }

    Proposal proposal(Gap gap) {
        Judgement judgement = gap.judgement();
        Disposition disposition = judgement.disposition();
        List<String> told =
                judgement.say().stream().map(Judgement.Sentence::text).toList();
        return new Proposal(
                gap.feed().patient(),
                key(gap.id()),
                disposition,
                disposition.reasons().isEmpty()
                        ? disposition.headline()
                        : disposition.reasons().getFirst().text(),
                "reading",
                gap.feed().source(),
                careTeam(gap),
                gap.context().now(),
                _ -> told,
                List.of(gap.measure().label() + ": no new reading"),
                null,
                null,
                gap.now(),
                gap.id(),
                null);
    }

    private String careTeam(Gap gap) {
        ZoneId zone = gap.now().person().zone();
        String stopped = gap.measure().label() + " readings stopped: none received since "
                + FULL.format(gap.since().atZone(zone));
        return gap.last() == null
                ? stopped
                : stopped
                        + "; the last was %d mg/dL at %s"
                                .formatted(
                                        Math.round(gap.last().mgPerDl()),
                                        FULL.format(gap.last().at().atZone(zone)));
    }

    private Bound fixed(String key, LiveFeed.Key feed, Instant since, Instant until, Instant now) {
        ZoneId zone = zone(feed);
        String text = wording.text(
                key,
                Map.of(
                        "what", label(feed).toLowerCase(Locale.ENGLISH),
                        "time", time(since, now, zone),
                        "until", time(until, now, zone)));
        return Bound.of(text, Fixed.template(key, text));
    }

    private static String time(Instant at, Instant now, ZoneId zone) {
        boolean today = at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return (today ? TODAY : ANOTHER_DAY).format(at.atZone(zone));
    }

    private ZoneId zone(LiveFeed.Key feed) {
        return people.find(feed.patient()).map(Person::zone).orElse(ZoneOffset.UTC);
    }

    private String label(LiveFeed.Key feed) {
        return measures.byKey(feed.measure()).map(Measure::label).orElse(feed.measure());
    }

    private static Reply.Banner calm() {
        return new Reply.Banner(Level.NONE.code(), false, "", List.of());
    }

    private void show(LiveFeed.Key feed, UUID gap, Reply.Banner banner, List<Bound> said) {
        Citations citations = new Citations();
        List<Reply.Sentence> sentences = said.stream().map(citations::bind).toList();
        chat.show(
                feed.patient(),
                conversation -> write(new Reply(
                        UUID.randomUUID(),
                        conversation,
                        gap,
                        banner,
                        sentences,
                        citations.all(),
                        List.of(),
                        List.of(),
                        null,
                        "rules")));
    }

    private String write(Reply reply) {
        try {
            return json.writeValueAsString(reply);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice cannot be written", e);
        }
    }
}
