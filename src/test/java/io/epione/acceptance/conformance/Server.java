package io.epione.acceptance.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLSocketFactory;

/** The server that is looked at. Thread-safe. */
final class Server {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI target;

    Server(URI target) {
        this.target = target;
    }

    /** A POST that is being written. */
    HttpRequest.Builder post(String path, String mediaType, byte[] body) {
        return HttpRequest.newBuilder(URI.create(target + path))
                .timeout(PATIENCE)
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofByteArray(body));
    }

    Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The status line that comes back when a body of so many bytes is announced and none is sent. */
    String announce(String path, String mediaType, String token, long bytes) {
        int port = target.getPort() > 0 ? target.getPort() : target.getScheme().equals("https") ? 443 : 80;
        try (Socket socket = target.getScheme().equals("https")
                ? SSLSocketFactory.getDefault().createSocket(target.getHost(), port)
                : new Socket(target.getHost(), port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream()
                    .write(("POST " + target.getRawPath() + path + " HTTP/1.1\r\nHost: " + target.getAuthority()
                                    + "\r\nAuthorization: Bearer " + token + "\r\nContent-Type: " + mediaType
                                    + "\r\nContent-Length: " + bytes + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] packed(byte[] body) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
