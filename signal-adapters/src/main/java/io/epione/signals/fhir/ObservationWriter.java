package io.epione.signals.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.Value;
import io.epione.profile.observation.Value.Quantity;
import io.epione.signals.normalise.Normaliser;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values as FHIR writes them. The number and unit that were sent come first; the profile's own stand beside them. */
final class ObservationWriter {
    /** The quantity in the unit of the profile, where another one was sent. */
    static final String CANONICAL = "https://epione.health/fhir/canonical-quantity";

    private final Normaliser normaliser;

    ObservationWriter(Normaliser normaliser) {
        this.normaliser = normaliser;
    }

    void value(ObjectNode json, Entry.Observation observation) {
        Value value = observation.value();
        if (value instanceof Value.Components(List<Value.Component> parts)) {
            components(json, observation.code(), parts);
            return;
        }
        put(json, value, observation.code(), observation.provenance());
    }

    void value(ObjectNode json, Value value, Code code) {
        put(json, value, code, null);
    }

    void components(ObjectNode json, Code own, List<Value.Component> parts) {
        for (int i = 0; i < parts.size(); i++) {
            Value.Component part = parts.get(i);
            if (i == 0
                    && part.code().equals(own)
                    && parts.size() > 1
                    && !parts.get(1).code().equals(own)) {
                put(json, part.value(), own, null);
                continue;
            }
            ObjectNode component = json.withArray("component").addObject();
            component.set("code", Json.concept(part.code()));
            put(component, part.value(), part.code(), null);
        }
    }

    private void put(ObjectNode json, Value value, Code code, @Nullable Provenance from) {
        switch (value) {
            case Quantity quantity -> quantity(json, quantity, code, from);
            case Value.Coded(Code coded) -> coded(json, coded);
            case Value.Text(String text) -> json.put("valueString", text);
            case Value.Components(List<Value.Component> parts) -> components(json, code, parts);
        }
    }

    private static void coded(ObjectNode json, Code code) {
        boolean truth = Code.EPIONE.equals(code.system())
                && (code.code().equals("true") || code.code().equals("false"));
        if (truth) {
            json.put("valueBoolean", code.code().equals("true"));
        } else {
            json.set("valueCodeableConcept", Json.concept(code));
        }
    }

    private void quantity(ObjectNode json, Quantity quantity, Code code, @Nullable Provenance from) {
        String sentUnit = from == null ? null : from.sentUnit();
        if (sentUnit == null && quantity.unit().equals("1") && quantity.amount() == Math.rint(quantity.amount())) {
            json.put("valueInteger", (int) quantity.amount());
            return;
        }
        ObjectNode canonical = quantity(quantity, number(quantity.amount()), quantity.unit(), quantity.unit());
        Optional<BigDecimal> sent = from == null ? Optional.empty() : sentNumber(from.sentValue());
        // A scale of its own cannot stand under the code of the other.
        boolean rescaled = "mmol/mol".equals(sentUnit) && quantity.unit().equals("%");
        if (sentUnit == null || sent.isEmpty() || rescaled) {
            json.set("valueQuantity", canonical);
            return;
        }
        String ucum = normaliser.units().ucum(sentUnit).orElse(sentUnit);
        ObjectNode asSent = quantity(quantity, sent.get(), sentUnit, ucum);
        if (!ucum.equals(quantity.unit())) {
            asSent.putArray("extension").addObject().put("url", CANONICAL).set("valueQuantity", canonical);
        }
        json.set("valueQuantity", asSent);
    }

    private static ObjectNode quantity(Quantity quantity, BigDecimal number, String unit, String ucum) {
        ObjectNode json = Json.object();
        json.put("value", number);
        if (quantity.censored()) {
            json.put("comparator", quantity.comparator().symbol());
        }
        return json.put("unit", unit).put("system", ObservationValues.UCUM).put("code", ucum);
    }

    private static BigDecimal number(double amount) {
        BigDecimal number = BigDecimal.valueOf(amount).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** The digits as they were sent, without comparator; empty when it was not a number. */
    private static Optional<BigDecimal> sentNumber(@Nullable String sent) {
        if (sent == null || !sent.matches("\\s*(<=|>=|<|>)?\\s*[+-]?\\d{1,40}(\\.\\d{1,40})?\\s*")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(sent.replaceAll("[<>=+\\s]", "")));
    }

    /** The category by the measure, null where the code means none. */
    @Nullable
    String category(Code code) {
        return normaliser
                .measure(code)
                .map(Measure::category)
                .map(category -> switch (category) {
                    case "vital", "body" -> "vital-signs";
                    case "lab", "glucose" -> "laboratory";
                    case "wearable" -> "activity";
                    default -> null;
                })
                .orElse(null);
    }
}
