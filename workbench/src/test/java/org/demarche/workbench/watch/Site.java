package org.demarche.workbench.watch;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A site on this machine: pages by path, and what was asked for. */
final class Site implements AutoCloseable {
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> posted = new CopyOnWriteArrayList<>();
    final Map<String, String> pages = new ConcurrentHashMap<>();
    final Map<String, String> redirects = new ConcurrentHashMap<>();
    final Map<String, Integer> failing = new ConcurrentHashMap<>();
    private final HttpServer server;

    Site() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String address(String path) {
        return "http://" + host() + path;
    }

    /** A feed of articles at these paths, with an ETag. */
    void feed(String path, String... articles) {
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>The Courier</title>");
        for (String article : articles) {
            feed.append("<item><title>News of ")
                    .append(article.substring(1))
                    .append("</title><link>")
                    .append(address(article))
                    .append("</link><description>France praised Japan on this day.</description>")
                    .append("<pubDate>Wed, 05 Mar 2014 10:00:00 GMT</pubDate></item>");
        }
        pages.put(path, feed.append("</channel></rss>").toString());
    }

    void article(String path, String text) {
        pages.put(
                path,
                "<html><head><title>News</title></head><body><article><h1>News of " + path.substring(1) + "</h1><p>"
                        + text
                        + "</p><p>The two governments have known each other for many years, officials said in the evening.</p></article></body></html>");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Headers headers = exchange.getResponseHeaders();
        asked.add(path);
        if (exchange.getRequestMethod().equals("POST")) {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
        } else if (failing.containsKey(path)) {
            exchange.sendResponseHeaders(failing.get(path), -1);
        } else if (redirects.containsKey(path)) {
            headers.set("Location", redirects.get(path));
            exchange.sendResponseHeaders(302, -1);
        } else if (!pages.containsKey(path)) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            byte[] page = pages.get(path).getBytes(StandardCharsets.UTF_8);
            String tag = "\"" + pages.get(path).hashCode() + "\"";
            headers.set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                asked.add(path + " not modified");
                exchange.sendResponseHeaders(304, -1);
            } else {
                exchange.sendResponseHeaders(200, 0); // in chunks
                exchange.getResponseBody().write(page);
            }
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
