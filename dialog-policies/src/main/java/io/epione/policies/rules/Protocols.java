package io.epione.policies.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The protocols of all complaints; a complaint stands in one of them. Immutable, thread-safe. */
public final class Protocols {
    private final List<Protocol> all;
    private final Map<String, Protocol> byConcept = new HashMap<>();

    Protocols(List<Protocol> all) {
        this.all = List.copyOf(all);
        for (Protocol protocol : all) {
            for (String concept : protocol.concepts()) {
                Protocol other = byConcept.put(concept, protocol);
                if (other != null) {
                    throw new IllegalStateException(
                            concept + " stands in two protocols: " + other.id() + " and " + protocol.id());
                }
            }
        }
    }

    public List<Protocol> all() {
        return all;
    }

    /** The protocol of a complaint; empty for what nobody has written one for yet. */
    public Optional<Protocol> of(String concept) {
        return Optional.ofNullable(byConcept.get(concept));
    }
}
