package io.epione.signals;

/** The names under which a {@link Reading} carries what only some kinds have. */
public final class Attributes {
    /** FHIR status of a condition, medicine or allergy; of an observation when it is not {@code final}. */
    public static final String STATUS = "status";
    /** The prescriber's instruction as sent. */
    public static final String INSTRUCTION = "instruction";
    /** FHIR criticality of an allergy. */
    public static final String CRITICALITY = "criticality";
    /** Reactions of an allergy, one a line. */
    public static final String REACTIONS = "reactions";
    /** Zone or offset in which a time without one, or epoch milliseconds, was measured. */
    public static final String ZONE = "zone";
    /** {@link #TEXT} when the format says the value is a text, {@link #COUNT} when it is a number without a unit. */
    public static final String VALUE_TYPE = "value-type";

    public static final String TEXT = "text";
    public static final String COUNT = "count";
    /** {@code true} when the format's own rules make the unit doubtful; the reading goes to quarantine. */
    public static final String UNIT_DOUBTFUL = "unit-doubtful";

    /** {@code true} when somebody has looked at what was held back and says that it is so; no adapter sets it. */
    public static final String CONFIRMED = "confirmed";

    /** What the payload says against the value, in one word; it is kept with how the value was obtained. */
    public static final String QUALITY = "quality";

    /**
     * Which of several values of one code and time an observation is, in one of the format's own words; part of its
     * identity, see {@link io.epione.profile.observation.Entry.Observation#component}.
     */
    public static final String COMPONENT = "component";

    /** The sender's identifier of the document that the reading came in, where that is another than its component. */
    public static final String DOCUMENT = "document";
    /** {@code true} where the sender asks to create something, so that its name is no earlier document's. */
    public static final String CREATED = "created";

    private Attributes() {}
}
