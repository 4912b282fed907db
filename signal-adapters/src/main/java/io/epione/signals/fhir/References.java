package io.epione.signals.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a reference points to: inside its own resource, or elsewhere in the delivery. */
final class References {
    /** Longer references are not looked up. */
    private static final int LONGEST = 2_000;

    private final Map<String, FhirItem> byAddress = new HashMap<>();

    References(List<FhirItem> items) {
        for (FhirItem item : items) {
            if (!item.fullUrl().isEmpty()) {
                byAddress.putIfAbsent(item.fullUrl(), item);
            }
            if (!item.address().isEmpty()) {
                byAddress.putIfAbsent(item.address(), item);
            }
            String url = item.head().url();
            if (!url.isEmpty()) {
                byAddress.putIfAbsent(url, item);
            }
        }
    }

    /** @param from the resource that holds the reference */
    Optional<ObjectNode> find(ObjectNode from, String reference) {
        if (reference.length() > LONGEST) {
            return Optional.empty();
        }
        if (reference.startsWith("#")) {
            for (JsonNode contained : from.path("contained")) {
                if (contained instanceof ObjectNode object
                        && object.path("id").asText("").equals(reference.substring(1))) {
                    return Optional.of(object);
                }
            }
            return Optional.empty();
        }
        String unversioned = reference.replaceFirst("/_history/.*$|\\|[^|]*$", "");
        FhirItem found = byAddress.get(unversioned);
        return Optional.ofNullable(found != null ? found : byAddress.get(relative(unversioned)))
                .filter(item -> item.length() <= FhirBundleAdapter.LONGEST)
                .map(FhirItem::json);
    }

    /** The last two segments of an absolute address. */
    static String relative(String address) {
        String[] segments = address.split("/", -1);
        int count = segments.length;
        return count < 2 ? address : segments[count - 2] + "/" + segments[count - 1];
    }
}
