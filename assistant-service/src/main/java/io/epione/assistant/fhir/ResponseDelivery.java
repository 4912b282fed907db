package io.epione.assistant.fhir;

import io.epione.profile.Sha256;
import io.epione.profile.observation.RawPayload;
import io.epione.signals.fhir.SentResponse;
import io.epione.signals.fhir.SentResponses;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A delivery with responses to questionnaires.
 *
 * @param raw without its bytes
 * @param source adapter and client
 * @param digest of its bytes
 */
record ResponseDelivery(RawPayload raw, String source, String digest, List<SentResponse> responses) {
    private static final byte[] NO_BYTES = {};

    static ResponseDelivery of(RawPayload raw, String source, SentResponses sent) {
        var bare = new RawPayload(
                raw.id(), raw.patient(), raw.format(), raw.client(), raw.mediaType(), NO_BYTES, raw.receivedAt());
        return new ResponseDelivery(bare, source, Sha256.hex(raw.body()), sent.in(raw.body(), raw.patient()));
    }

    /** Oldest first; the very bytes of one before are taken for a late repeat of it. */
    static List<ResponseDelivery> inOrder(List<ResponseDelivery> deliveries) {
        Map<String, ResponseDelivery> first = new LinkedHashMap<>();
        deliveries.stream()
                .sorted(Comparator.comparing(each -> each.raw().receivedAt()))
                .forEach(each -> first.putIfAbsent(each.source() + "\n" + each.digest(), each));
        return List.copyOf(first.values());
    }
}
