package io.epione.policies.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts of which some questions are answered otherwise, each for itself. */
public record OtherwiseAnswered(Facts facts, Map<Question, Object> otherwise) implements Facts {
    public OtherwiseAnswered {
        otherwise = Map.copyOf(otherwise);
    }

    public OtherwiseAnswered with(Question question, Object answer) {
        Map<Question, Object> more = new HashMap<>(otherwise);
        more.put(question, answer);
        return new OtherwiseAnswered(facts, more);
    }

    /** The answer to any question a condition asks. */
    public Object answer(Question question) {
        return switch (question.word()) {
            case "present" -> present(text(question, 0));
            case "maybe" -> maybe(text(question, 0));
            case "absent" -> absent(text(question, 0));
            case "takes" -> takes(text(question, 0));
            case "condition" -> condition(text(question, 0));
            case "hours" -> hours(text(question, 0));
            case "severity" -> severity(text(question, 0));
            case "lowest" -> lowest(text(question, 0));
            case "highest" -> highest(text(question, 0));
            case "lowest_within" ->
                lowestWithin(text(question, 0), (double) question.about().get(1));
            case "highest_within" ->
                highestWithin(text(question, 0), (double) question.about().get(1));
            case "falling" -> falling(text(question, 0));
            case "risk" -> risk(text(question, 0), text(question, 1));
            case "event" -> event(text(question, 0), (double) question.about().get(1));
            case "answer" -> answer(text(question, 0));
            case "risk_within" ->
                riskWithin(text(question, 0), text(question, 1), (double)
                        question.about().get(2));
            case "answer_within" ->
                answerWithin(text(question, 0), (double) question.about().get(1));
            case "recorded" -> recorded(text(question, 0));
            case "lately" -> lately(text(question, 0), (double) question.about().get(1));
            case "news2" -> news2(text(question, 0));
            default -> variables().getOrDefault(question.word(), "");
        };
    }

    private static String text(Question question, int at) {
        return (String) question.about().get(at);
    }

    private boolean is(String word, boolean answer, Object... about) {
        return (boolean) otherwise.getOrDefault(new Question(word, List.of(about)), answer);
    }

    private double number(String word, double answer, Object... about) {
        return (double) otherwise.getOrDefault(new Question(word, List.of(about)), answer);
    }

    @Override
    public boolean present(String concept) {
        return is("present", facts.present(concept), concept);
    }

    @Override
    public boolean maybe(String concept) {
        return is("maybe", facts.maybe(concept), concept);
    }

    @Override
    public boolean absent(String concept) {
        return is("absent", facts.absent(concept), concept);
    }

    @Override
    public boolean takes(String medicine) {
        return is("takes", facts.takes(medicine), medicine);
    }

    @Override
    public boolean condition(String condition) {
        return is("condition", facts.condition(condition), condition);
    }

    @Override
    public double hours(String concept) {
        return number("hours", facts.hours(concept), concept);
    }

    @Override
    public double severity(String concept) {
        return number("severity", facts.severity(concept), concept);
    }

    @Override
    public double lowest(String measure) {
        return number("lowest", facts.lowest(measure), measure);
    }

    @Override
    public double highest(String measure) {
        return number("highest", facts.highest(measure), measure);
    }

    @Override
    public double lowestWithin(String measure, double hours) {
        return number("lowest_within", facts.lowestWithin(measure, hours), measure, hours);
    }

    @Override
    public double highestWithin(String measure, double hours) {
        return number("highest_within", facts.highestWithin(measure, hours), measure, hours);
    }

    @Override
    public boolean falling(String measure) {
        return is("falling", facts.falling(measure), measure);
    }

    @Override
    public double risk(String model, String output) {
        return number("risk", facts.risk(model, output), model, output);
    }

    @Override
    public boolean event(String code, double hours) {
        return is("event", facts.event(code, hours), code, hours);
    }

    @Override
    public double answer(String code) {
        return number("answer", facts.answer(code), code);
    }

    @Override
    public double riskWithin(String model, String output, double hours) {
        return number("risk_within", facts.riskWithin(model, output, hours), model, output, hours);
    }

    @Override
    public double answerWithin(String code, double hours) {
        return number("answer_within", facts.answerWithin(code, hours), code, hours);
    }

    @Override
    public boolean recorded(String condition) {
        return is("recorded", facts.recorded(condition), condition);
    }

    @Override
    public boolean lately(String concept, double hours) {
        return is("lately", facts.lately(concept, hours), concept, hours);
    }

    @Override
    public double news2(String part) {
        return number("news2", facts.news2(part), part);
    }

    @Override
    public Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>(facts.variables());
        otherwise.forEach((question, answer) -> {
            if (question.about().isEmpty()) {
                variables.put(question.word(), answer);
            }
        });
        return variables;
    }
}
