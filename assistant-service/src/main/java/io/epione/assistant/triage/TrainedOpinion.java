package io.epione.assistant.triage;

import io.epione.models.Urgency;
import io.epione.models.UrgencyManifest.SureFrom;
import io.epione.models.UrgencyModel;
import io.epione.policies.disposition.Level;
import io.epione.policies.triage.DialogContext;
import io.epione.policies.triage.SecondOpinion;
import io.epione.profile.risk.ModelRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The trained reader as a second judge of what a person says: of the turn, and of the whole conversation. */
@ApplicationScoped
class TrainedOpinion implements SecondOpinion {
    private static final double LIKELY = 0.5;
    private static final double POSSIBLE = 0.1;
    /** By the model's card 88 of 100 crises lie above it, and 3 of 100 other texts. */
    private static final double POSSIBLE_CRISIS = 0.3;

    /** It was never shown any, and each would shift what it reads. */
    private static final Pattern PICTURES = Pattern.compile("[\\p{So}\\p{Sk}\\x{FE0F}\\x{200D}]+");

    private static final int SHOWN_HASH = 12;

    /** Words up to which a turn is the reply to a question, which says nothing without it. */
    private static final int REPLY = 2;

    private final LoadedUrgency urgency;

    TrainedOpinion(LoadedUrgency urgency) {
        this.urgency = urgency;
    }

    @Override
    public String name() {
        return "reader";
    }

    @Override
    public Opinion opinion(DialogContext context) {
        String said = context.said()
                .filter(text -> text.strip().split("\\s+").length > REPLY)
                .collect(Collectors.joining("\n"));
        List<String> texts = Stream.of(said, context.text())
                .map(text -> PICTURES.matcher(text).replaceAll(" "))
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
        return texts.isEmpty()
                ? Opinion.nothing()
                : urgency.get().map(model -> opinion(model, texts)).orElse(Opinion.nothing());
    }

    private static Opinion opinion(UrgencyModel model, List<String> texts) {
        Urgency read =
                texts.stream().map(model::readClosely).reduce(Urgency::or).orElseThrow();
        SureFrom sure = model.sureFrom();
        Level level = level(read.atLeast(), sure);
        return new Opinion(
                version(model.ref()),
                level,
                level(read.atLeast(), from(LIKELY)),
                level(read.atLeast(), from(POSSIBLE)),
                read.crisis() >= sure.crisis() ? wording(read, level) : "",
                read.crisis() >= POSSIBLE_CRISIS);
    }

    private static SureFrom from(double share) {
        return new SureFrom(share, share, share, share);
    }

    /** Self-care and routine are never set by it: that a complaint is worth a visit is the protocols' to say. */
    private static Level level(Urgency.Levels read, SureFrom from) {
        if (read.emergency() >= from.emergency()) {
            return Level.EMERGENCY;
        }
        if (read.urgent() >= from.urgent()) {
            return Level.URGENT;
        }
        return read.soon() >= from.soon() ? Level.SOON : Level.NONE;
    }

    private static String wording(Urgency read, Level level) {
        Urgency.Kinds kinds = read.kinds();
        String selfHarm = switch (level) {
            case EMERGENCY -> "self-harm-emergency";
            case URGENT -> "self-harm-active";
            case SOON, ROUTINE, SELF_CARE, NONE -> "self-harm-passive";
        };
        return Map.of(
                        selfHarm,
                        kinds.selfHarm(),
                        "harm-to-others",
                        kinds.harmToOthers(),
                        "abuse",
                        kinds.abuse(),
                        "psychosis",
                        kinds.psychosis(),
                        "eating-disorder",
                        kinds.eating())
                .entrySet()
                .stream()
                .max(Comparator.comparing(Map.Entry<String, Double>::getValue).thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getKey();
    }

    private static String version(ModelRef ref) {
        return ref.version() + "@" + ref.sha256().substring(0, SHOWN_HASH);
    }
}
