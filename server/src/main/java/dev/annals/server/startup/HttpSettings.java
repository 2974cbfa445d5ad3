package dev.annals.server.startup;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is answered over HTTP, and how much.
 *
 * @param address of this machine that is listened on
 * @param tls plain HTTP when absent
 * @param origins of web pages elsewhere that may ask
 * @param proxies whose word is taken for where a request came from
 * @param requestsPerMinute of one client
 * @param requestsAtOnce of all clients together
 * @param patience how long a request may take to arrive
 */
public record HttpSettings(
        InetAddress address,
        @Nullable Tls tls,
        List<String> origins,
        List<String> proxies,
        int requestsPerMinute,
        int requestsAtOnce,
        Duration patience) {
    /** When nothing is set. */
    public static final HttpSettings USUAL = new HttpSettings(
            InetAddress.getLoopbackAddress(), null, List.of(), List.of(), 120_000, 1_000, Duration.ofSeconds(20));

    private static final String BUNDLE = "annals";

    public HttpSettings {
        origins = List.copyOf(origins);
        proxies = List.copyOf(proxies);
    }

    /** A certificate with those that vouch for it, and its key, each a PEM file; read again when they change. */
    public record Tls(Path certificate, Path key, @Nullable String password) {
        /** Without the password. */
        @Override
        public String toString() {
            return certificate + ", " + key;
        }
    }

    String scheme() {
        return tls == null ? "http" : "https";
    }

    /** Likewise, as Spring knows it. */
    public Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.tomcat.connection-timeout", patience.toString());
        if (!proxies.isEmpty()) {
            properties.put("server.forward-headers-strategy", "native");
            properties.put("server.tomcat.remoteip.internal-proxies", String.join(",", proxies));
        }
        if (tls != null) {
            String bundle = "spring.ssl.bundle.pem." + BUNDLE;
            properties.put("server.ssl.bundle", BUNDLE);
            properties.put("spring.ssl.bundle.watch.file.quiet-period", "2s");
            properties.put(bundle + ".reload-on-update", true);
            properties.put(bundle + ".keystore.certificate", tls.certificate().toString());
            properties.put(bundle + ".keystore.private-key", tls.key().toString());
            if (tls.password() != null) {
                properties.put(bundle + ".keystore.private-key-password", tls.password());
            }
        }
        return properties;
    }
}
