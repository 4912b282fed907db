package io.epione.assistant.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.assistant.http.OperationOutcome;
import io.epione.assistant.http.OperationOutcome.Issue;
import io.epione.signals.fhir.FhirResources;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The bundle that answers a search: matches, links, and what is worth saying about them. */
final class Searchset {
    private Searchset() {}

    /**
     * @param request where the search was sent
     * @param next cursor of the next page, null on the last
     * @param issues what the client should know, such as parameters that were ignored
     */
    static ObjectNode of(
            List<ObjectNode> matches,
            long total,
            Address request,
            Map<String, List<String>> sent,
            @Nullable String next,
            List<Issue> issues) {
        ObjectNode bundle = FhirResources.searchset(matches, request.base(), link(request, sent), total);
        if (next != null) {
            Map<String, List<String>> following = new LinkedHashMap<>(sent);
            following.remove(Paging.OFFSET);
            following.put(Paging.CURSOR, List.of(next));
            ((ArrayNode) bundle.get("link")).addObject().put("relation", "next").put("url", link(request, following));
        }
        if (!issues.isEmpty()) {
            ObjectNode entry = bundle.withArray("entry").addObject();
            entry.putPOJO("resource", new OperationOutcome(issues));
            entry.putObject("search").put("mode", "outcome");
        }
        return bundle;
    }

    /**
     * An address of this door.
     *
     * @param base without trailing slash
     * @param path below the base, with leading slash
     */
    record Address(String base, String path) {}

    private static String link(Address request, Map<String, List<String>> sent) {
        List<String> parts = new ArrayList<>();
        new TreeMap<>(sent)
                .forEach((name, values) -> values.forEach(value -> parts.add(encoded(name) + "=" + encoded(value))));
        String query = parts.stream().collect(Collectors.joining("&"));
        return request.base() + request.path() + (query.isEmpty() ? "" : "?" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
