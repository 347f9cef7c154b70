package org.demarche.workbench.watch;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * One request to one machine by HTTP/1.1. Java's own client looks a name up by itself, after whoever asks has looked at where it leads; this
 * one connects to the machine given. Answers are bounded in size, also unpacked, and in time as a whole.
 */
final class Connection {
    /** Of a body, and of what it unpacks to. */
    static final int MOST_BYTES = 20_000_000;

    private static final int MOST_HEADER = 64_000;
    private static final int CONNECT_MILLIS = 10_000;
    private static final int READ_MILLIS = 15_000;
    private static final long WHOLE_NANOS = 60_000_000_000L;

    private final long end = System.nanoTime() + WHOLE_NANOS;
    private final InputStream in;

    private Connection(InputStream in) {
        this.in = in;
    }

    static Answer ask(
            InetAddress machine, URI address, String method, Map<String, String> headers, byte @Nullable [] body)
            throws IOException {
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(machine, AddressGuard.port(address)), CONNECT_MILLIS);
            plain.setSoTimeout(READ_MILLIS);
            Socket socket = address.getScheme().equals("https") ? secured(plain, address) : plain;
            OutputStream out = socket.getOutputStream();
            out.write(head(address, method, headers, body).getBytes(StandardCharsets.ISO_8859_1));
            if (body != null) {
                out.write(body);
            }
            out.flush();
            return new Connection(new BufferedInputStream(socket.getInputStream())).answer(address);
        }
    }

    private static Socket secured(Socket plain, URI address) throws IOException {
        SSLSocket socket = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault())
                .createSocket(plain, address.getHost(), AddressGuard.port(address), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static String head(URI address, String method, Map<String, String> headers, byte @Nullable [] body) {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String port = address.getPort() > 0 ? ":" + address.getPort() : "";
        StringBuilder head = new StringBuilder(method + " " + path + query + " HTTP/1.1\r\nHost: " + address.getHost()
                + port + "\r\nConnection: close\r\nAccept-Encoding: gzip\r\n");
        headers.forEach((name, value) -> head.append(name)
                .append(": ")
                .append(value.replaceAll("[\\r\\n]", " "))
                .append("\r\n"));
        if (body != null) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    private Answer answer(URI address) throws IOException {
        String[] status = line().split(" ", 3);
        if (status.length < 2 || !status[0].startsWith("HTTP/1.") || !status[1].matches("\\d{3}")) {
            throw new IOException("the answer is not HTTP");
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0 && headers.size() < 200) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        int code = Integer.parseInt(status[1]);
        byte[] body = code == 204 || code == 304 ? new byte[0] : body(headers);
        return new Answer(address, code, Map.copyOf(headers), body);
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        byte[] raw = headers.getOrDefault("transfer-encoding", "")
                        .toLowerCase(Locale.ROOT)
                        .contains("chunked")
                ? chunks()
                : plain(headers.get("content-length"));
        if (!headers.getOrDefault("content-encoding", "").equalsIgnoreCase("gzip")) {
            return raw;
        }
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(raw))) {
            return bounded(unpacked.readNBytes(MOST_BYTES + 1));
        }
    }

    private byte[] plain(@Nullable String length) throws IOException {
        if (length == null || !length.matches("\\d{1,18}")) {
            return read(Long.MAX_VALUE, false);
        }
        return read(Long.parseLong(length), true);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            String size = line().replaceFirst(";.*", "").strip();
            if (!size.matches("[0-9a-fA-F]{1,7}")) {
                throw new IOException("the answer is cut into wrong pieces");
            }
            int n = Integer.parseInt(size, 16);
            if (n == 0) {
                return all.toByteArray();
            }
            all.writeBytes(read(n, true));
            bounded(all.size());
            line();
        }
    }

    private byte[] read(long most, boolean all) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 14];
        while (bytes.size() < most) {
            int n = in.read(buffer, 0, (int) Math.min(buffer.length, most - bytes.size()));
            inTime();
            if (n < 0) {
                if (all) {
                    throw new EOFException("the answer ends too early");
                }
                break;
            }
            bytes.write(buffer, 0, n);
            bounded(bytes.size());
        }
        return bytes.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the answer ends too early");
            }
            line.append((char) c);
            if (line.length() > MOST_HEADER) {
                throw new IOException("a line of the answer's head is too long");
            }
            inTime();
        }
        return line.toString().strip();
    }

    private void inTime() throws IOException {
        if (System.nanoTime() > end) {
            throw new SocketTimeoutException("the answer takes longer than a minute");
        }
    }

    private static byte[] bounded(byte[] bytes) throws IOException {
        bounded(bytes.length);
        return bytes;
    }

    private static void bounded(int size) throws IOException {
        if (size > MOST_BYTES) {
            throw new IOException("the answer is larger than " + MOST_BYTES / 1_000_000 + " MB");
        }
    }
}
