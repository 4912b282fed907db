package io.epione.assistant.http;

import io.epione.assistant.config.EpioneConfig;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bodies may come packed by gzip ({@code Content-Encoding}), at every door. What they become is bounded in size and in
 * ratio while it is read. Thread-safe.
 */
@jakarta.ws.rs.ext.Provider
public class PackedBodies implements ReaderInterceptor {
    /** The property of a request whose body may become so many bytes, where that is another limit than elsewhere. */
    static final String MOST = PackedBodies.class.getName();

    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

    private final Provider<EpioneConfig> config;

    @Inject
    PackedBodies(Provider<EpioneConfig> config) {
        // Made before there is a configuration: it is asked for with each request.
        this.config = config;
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (isGzip(context.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING))) {
            var limits = config.get().limits();
            long most = context.getProperty(MOST) instanceof Long other ? other : limits.bodyBytes();
            context.setInputStream(new UnpackedBody(context.getInputStream(), most, limits.gzipRatio()));
        }
        return context.proceed();
    }

    private static boolean isGzip(@Nullable String encoding) {
        return encoding != null && GZIP.contains(word(encoding));
    }

    private static String word(String encoding) {
        return encoding.strip().toLowerCase(Locale.ROOT);
    }

    /** The answer to an encoding that is not read here; null for those that are. */
    static @Nullable Response refusal(@Nullable String encoding) {
        if (encoding == null || isGzip(encoding) || Set.of("", "identity").contains(word(encoding))) {
            return null;
        }
        var problem = new Problem(
                415,
                "Not read here",
                "Bodies are read as they are or packed by gzip.",
                List.of(new Problem.Field("Content-Encoding", "not-supported", "Send gzip or no encoding.")));
        return Response.fromResponse(ProblemBody.of(problem).response())
                .header(HttpHeaders.ACCEPT_ENCODING, "gzip")
                .build();
    }
}
