package io.epione.profile.observation;

import java.util.List;

/** What an observation found: a quantity, a code, a text, or components such as the two pressures of one cuff. */
public sealed interface Value {

    /** How a quantity relates to what was measured; a meter's LO and HI are {@link #LESS} and {@link #GREATER}. */
    enum Comparator {
        EQUAL(""),
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">=");

        private final String symbol;

        Comparator(String symbol) {
            this.symbol = symbol;
        }

        /** The FHIR comparator, empty for {@link #EQUAL}. */
        public String symbol() {
            return symbol;
        }

        /** Reads a FHIR comparator; empty means equal. */
        public static Comparator of(String symbol) {
            for (Comparator comparator : values()) {
                if (comparator.symbol.equals(symbol)) {
                    return comparator;
                }
            }
            throw new IllegalArgumentException("not a comparator: " + symbol);
        }
    }

    /**
     * A number with its unit.
     *
     * @param amount finite
     * @param unit UCUM
     * @param comparator whether the amount is exact or a limit of the meter
     */
    record Quantity(double amount, String unit, Comparator comparator) implements Value {
        public Quantity {
            if (!Double.isFinite(amount)) {
                throw new IllegalArgumentException("a quantity must be finite");
            }
        }

        public static Quantity of(double amount, String unit) {
            return new Quantity(amount, unit, Comparator.EQUAL);
        }

        public boolean censored() {
            return comparator != Comparator.EQUAL;
        }
    }

    /** A coded answer, such as an answer of a questionnaire. */
    record Coded(Code code) implements Value {}

    /** Free text. */
    record Text(String text) implements Value {}

    /** Several values that were found together, each under its own code. */
    record Components(List<Component> parts) implements Value {
        public Components {
            parts = List.copyOf(parts);
        }
    }

    /** One part of {@link Components}. */
    record Component(Code code, Value value) {}
}
