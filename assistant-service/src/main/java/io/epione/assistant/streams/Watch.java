package io.epione.assistant.streams;

import io.epione.assistant.escalation.Escalations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a feed that is due: the gap is said once, said again where the last value was low or falling on insulin
 * or a sulfonylurea, and over when data comes again. Everything of one look is one transaction on a locked row.
 *
 * <p>Data that comes again ends the telling and not the escalation: only a person of the care team closes that.
 */
@ApplicationScoped
class Watch {
    private final LiveFeeds feeds;
    private final StoppedJudge judge;
    private final StoppedWords words;
    private final Escalations escalations;
    private final StreamsConfig config;
    private volatile Instant listening = Instant.MAX;

    Watch(LiveFeeds feeds, StoppedJudge judge, StoppedWords words, Escalations escalations, StreamsConfig config) {
        this.feeds = feeds;
        this.judge = judge;
        this.words = words;
        this.escalations = escalations;
        this.config = config;
    }

    /** Since when this service takes deliveries; before it no feed could arrive, and that is no gap of theirs. */
    void begin(Instant since) {
        listening = since;
    }

    @Transactional
    void look(LiveFeed.Key key, Instant now) {
        feeds.locked(key)
                .filter(feed -> feed.due() != null && !feed.due().isAfter(now))
                .ifPresent(feed -> feeds.write(next(feed, now)));
    }

    @Transactional
    void lookLater(LiveFeed.Key key, Instant at) {
        feeds.locked(key).ifPresent(feed -> feeds.write(feed.lookedAtAgain(at)));
    }

    private LiveFeed next(LiveFeed feed, Instant now) {
        Instant stopped = feed.stopped();
        if (stopped == null) {
            return stop(feed, now);
        }
        Instant back = feed.back();
        return back == null ? again(feed, stopped, now) : resume(feed, stopped, back, now);
    }

    private LiveFeed stop(LiveFeed feed, Instant now) {
        Duration silence = Objects.requireNonNull(feed.silence());
        Instant earliest = listening.plus(silence);
        if (earliest.isAfter(now)) {
            return feed.lookedAtAgain(earliest);
        }
        // Who moved to another uploader is not blind.
        if (feeds.anotherSince(feed.key(), now.minus(silence))) {
            return feed.over();
        }
        return judge.judge(feed.key(), feed.arrivals().getLast(), now)
                .map(gap -> said(feed, gap, now))
                .orElseGet(() -> feed.stopped(0, null, null));
    }

    private LiveFeed said(LiveFeed feed, Gap gap, Instant now) {
        if (gap.grave()) {
            judge.keep(gap);
            if (!escalations.raise(words.proposal(gap)).told()) {
                words.say(gap);
            }
            return feed.stopped(1, gap.level(), again(1, now));
        }
        if (feed.muted()) {
            return feed.stopped(0, null, null);
        }
        judge.keep(gap);
        words.say(gap);
        return feed.stopped(1, null, null);
    }

    /** A value that was corrected or taken back in the meantime changes nothing of it. */
    private LiveFeed again(LiveFeed feed, Instant stopped, Instant now) {
        words.still(feed, stopped, now);
        return feed.saidAgain(again(feed.told() + 1, now));
    }

    private @Nullable Instant again(int told, Instant now) {
        return told <= config.repeats() ? now.plus(config.repeat()) : null;
    }

    private LiveFeed resume(LiveFeed feed, Instant stopped, Instant back, Instant now) {
        if (feed.told() > 0) {
            words.back(feed, stopped, back, now);
        }
        escalations.note(
                feed.key().patient(),
                words.key(LiveFeed.gap(feed.key(), stopped)),
                "data-again",
                words.since(feed, back));
        return feed.resumed();
    }
}
