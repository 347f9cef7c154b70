package org.demarche.workbench.watch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Fetches pages as a good guest: as {@code robots.txt} allows, one page at a time from a host with a pause between, by its own name. Each
 * redirect is looked at like a new address.
 *
 * <p>Thread-safe.
 */
final class Web {
    private static final int REDIRECTS = 5;
    private static final long ROBOTS_NANOS = 12 * 3600 * 1_000_000_000L;
    private static final long LONGEST_PAUSE = 60_000;

    private final AddressGuard guard;
    private final String agent;
    private final long pauseMillis;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    /**
     * @param agent the name it gives itself
     * @param pauseMillis between two pages of a host, where its robots.txt asks for no longer one
     */
    Web(AddressGuard guard, String agent, long pauseMillis) {
        this.guard = guard;
        this.agent = agent;
        this.pauseMillis = pauseMillis;
    }

    /** A host's rules and when it may be asked again. */
    private static final class Host {
        private @Nullable BaseRobotRules rules;
        private long rulesUntil;
        private long free;
    }

    /**
     * The page at an address.
     *
     * @param headers such as {@code If-None-Match}
     * @throws AddressGuard.Refused where it may not be fetched
     */
    Answer get(URI address, Map<String, String> headers) throws IOException {
        URI next = address;
        for (int i = 0; i <= REDIRECTS; i++) {
            Answer answer = one(next, headers);
            String location = answer.header("location");
            if (answer.status() / 100 != 3 || answer.status() == 304 || location == null) {
                return answer;
            }
            next = resolved(next, location);
        }
        throw new IOException(address + ": leads on and on, more than " + REDIRECTS + " times");
    }

    private static URI resolved(URI from, String location) throws IOException {
        try {
            return from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new IOException(from + ": leads to what is no address: " + location, e);
        }
    }

    /** Sends JSON to an address; redirects are not followed. */
    int post(URI address, byte[] json) throws IOException {
        Map<String, String> headers = Map.of("User-Agent", agent, "Content-Type", "application/json");
        return ask(address, "POST", headers, json).status();
    }

    private Answer one(URI address, Map<String, String> headers) throws IOException {
        guard.resolve(address);
        Host host = hosts.computeIfAbsent(
                address.getScheme() + "://" + address.getHost() + ":" + AddressGuard.port(address), key -> new Host());
        synchronized (host) { // so that two threads never ask one host at once
            BaseRobotRules rules = rules(host, address);
            if (!rules.isAllowed(address.toString())) {
                throw new AddressGuard.Refused(address + ": its robots.txt does not want it fetched");
            }
            return paused(host, rules, () -> ask(address, "GET", named(headers), null));
        }
    }

    private interface Asking {
        Answer ask() throws IOException;
    }

    private Answer paused(Host host, @Nullable BaseRobotRules rules, Asking asking) throws IOException {
        long wait = host.free - System.nanoTime();
        try {
            if (wait > 0) {
                Thread.sleep(wait / 1_000_000 + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        }
        try {
            return asking.ask();
        } finally {
            long wanted = rules == null || rules.getCrawlDelay() == BaseRobotRules.UNSET_CRAWL_DELAY
                    ? 0
                    : rules.getCrawlDelay();
            host.free = System.nanoTime() + Math.max(pauseMillis, Math.min(wanted, LONGEST_PAUSE)) * 1_000_000;
        }
    }

    private BaseRobotRules rules(Host host, URI address) throws IOException {
        BaseRobotRules known = host.rules;
        if (known != null && System.nanoTime() < host.rulesUntil) {
            return known;
        }
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        URI robots = address.resolve("/robots.txt");
        Answer answer = paused(host, null, () -> robots(robots));
        BaseRobotRules rules = answer.isGood()
                ? parser.parseContent(robots.toString(), answer.body(), "text/plain", List.of(name()))
                : parser.failedFetch(answer.status());
        host.rules = rules;
        host.rulesUntil = System.nanoTime() + (answer.isPassing() ? ROBOTS_NANOS / 100 : ROBOTS_NANOS);
        return rules;
    }

    private Answer robots(URI address) throws IOException {
        Answer answer = ask(address, "GET", named(Map.of()), null);
        for (int i = 0; i < REDIRECTS && answer.status() / 100 == 3; i++) {
            String location = answer.header("location");
            if (location == null) {
                break;
            }
            answer = ask(resolved(answer.address(), location), "GET", named(Map.of()), null);
        }
        return answer;
    }

    /** The name in robots.txt: the agent's first word, its version left out. */
    private String name() {
        return agent.split("[/\\s]")[0].toLowerCase(java.util.Locale.ROOT);
    }

    private Map<String, String> named(Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("User-Agent", agent);
        return all;
    }

    private Answer ask(URI address, String method, Map<String, String> headers, byte @Nullable [] body)
            throws IOException {
        List<InetAddress> machines = guard.resolve(address);
        IOException failure = new IOException(address + ": has no machine");
        for (InetAddress machine : machines) {
            try {
                return Connection.ask(machine, address, method, headers, body);
            } catch (java.net.ConnectException | java.net.NoRouteToHostException e) {
                failure = e;
            }
        }
        throw failure;
    }
}
