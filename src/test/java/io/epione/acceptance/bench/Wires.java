package io.epione.acceptance.bench;

import io.epione.acceptance.running.Client;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Connections to a service that are kept, with the least between a caller and the wire: callers, service and database share
 * one machine here, and what a caller takes the service does not have. Thread-safe: whoever calls has one alone.
 */
final class Wires implements AutoCloseable {
    private final URI service;
    private final Queue<Wire> idle = new ConcurrentLinkedQueue<>();

    Wires(URI service) {
        this.service = service;
    }

    /** What came back. */
    record Answer(int status, String text) {}

    private record Wire(Socket socket, InputStream in) {}

    /** A call that is ready to be sent. */
    byte[] post(Client caller, String path, String mediaType, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        byte[] head =
                head("POST", caller, path, "content-type: " + mediaType + "\r\ncontent-length: " + content.length);
        byte[] call = new byte[head.length + content.length];
        System.arraycopy(head, 0, call, 0, head.length);
        System.arraycopy(content, 0, call, head.length, content.length);
        return call;
    }

    byte[] get(Client caller, String path) {
        return head("GET", caller, path, "accept: application/json");
    }

    private byte[] head(String method, Client caller, String path, String more) {
        return (method + " " + path + " HTTP/1.1\r\nhost: " + service.getAuthority() + "\r\nauthorization: Bearer "
                        + caller.token() + "\r\n" + more + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    Answer send(byte[] call) throws IOException {
        Wire wire = idle.poll();
        if (wire == null) {
            Socket socket = new Socket(service.getHost(), service.getPort());
            socket.setTcpNoDelay(true);
            wire = new Wire(socket, new BufferedInputStream(socket.getInputStream()));
        }
        wire.socket().getOutputStream().write(call);
        Answer answer = answer(wire.in());
        idle.add(wire);
        return answer;
    }

    private static Answer answer(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ", 3)[1]);
        int length = -1;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            }
        }
        byte[] content = length < 0 ? chunks(in) : in.readNBytes(length);
        return new Answer(status, new String(content, StandardCharsets.UTF_8));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var all = new ByteArrayOutputStream();
        int length;
        do {
            length = Integer.parseInt(line(in), 16);
            all.write(in.readNBytes(length));
            line(in);
        } while (length > 0);
        return all.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the service hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        for (Wire wire = idle.poll(); wire != null; wire = idle.poll()) {
            wire.socket().close();
        }
    }
}
