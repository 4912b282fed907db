package io.epione.models;

/**
 * What the trained reader makes of a text; each a probability between 0 and 1.
 *
 * @param atLeast by level: self-care, routine, soon, urgent, emergency; that the text asks for this level or a higher one
 * @param crisis that it speaks of a crisis
 * @param kinds by kind of crisis, should it be one; they add up to one
 */
public record Urgency(Levels atLeast, double crisis, Kinds kinds) {
    /** That the text asks for this level or a higher one. */
    public record Levels(double selfCare, double routine, double soon, double urgent, double emergency) {}

    /** That the text speaks of this kind of crisis. */
    public record Kinds(double selfHarm, double harmToOthers, double abuse, double psychosis, double eating) {}

    static final int OUTPUTS = 11;

    static Urgency of(float[] p) {
        return new Urgency(new Levels(p[0], p[1], p[2], p[3], p[4]), p[5], new Kinds(p[6], p[7], p[8], p[9], p[10]));
    }

    /** The same with an emergency of this probability; what is an emergency is also urgent and more. */
    Urgency withEmergency(double p) {
        return or(new Urgency(new Levels(p, p, p, p, p), 0, kinds));
    }

    /** Of two parts of one text, whatever is graver. */
    public Urgency or(Urgency other) {
        Levels a = atLeast;
        Levels b = other.atLeast;
        return new Urgency(
                new Levels(
                        Math.max(a.selfCare, b.selfCare),
                        Math.max(a.routine, b.routine),
                        Math.max(a.soon, b.soon),
                        Math.max(a.urgent, b.urgent),
                        Math.max(a.emergency, b.emergency)),
                Math.max(crisis, other.crisis),
                crisis >= other.crisis ? kinds : other.kinds);
    }
}
