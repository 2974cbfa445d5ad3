package dev.annals.server.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.server.RunningServer;
import dev.annals.server.startup.HttpSettings;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    @Test
    void a_server_with_a_certificate_speaks_tls_and_takes_a_new_one_while_it_runs() throws Exception {
        Path certificate = folder.resolve("server.crt");
        Path key = folder.resolve("server.key");
        BigInteger first = make("first", certificate, key);
        HttpSettings settings = new HttpSettings(
                InetAddress.getLoopbackAddress(),
                new HttpSettings.Tls(certificate, key, null),
                List.of(),
                List.of(),
                1_000,
                10,
                Duration.ofSeconds(5));
        try (RunningServer server = RunningServer.apart(folder.resolve("data"), settings)) {
            assertThat(server.url()).startsWith("https://127.0.0.1:");
            int port = URI.create(server.url()).getPort();
            assertThat(shown(port)).isEqualTo(first);
            assertThat(answer(port)).startsWith("HTTP/1.1 200").contains("Strict-Transport-Security: max-age=");
            BigInteger second = make("second", certificate, key);
            await().atMost(Duration.ofSeconds(30)).until(() -> shown(port).equals(second));
        }
    }

    /** Puts a new certificate and its key into the files; answers its number. */
    private BigInteger make(String name, Path certificate, Path key) throws Exception {
        Path store = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        write(key, "PRIVATE KEY", keys.getKey("server", PASSWORD).getEncoded());
        X509Certificate made = (X509Certificate) keys.getCertificate("server");
        write(certificate, "CERTIFICATE", made.getEncoded());
        return made.getSerialNumber();
    }

    private static void write(Path file, String kind, byte[] content) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(file, "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }

    private static BigInteger shown(int port) throws Exception {
        try (SSLSocket socket = open(port)) {
            socket.startHandshake();
            return ((X509Certificate) socket.getSession().getPeerCertificates()[0]).getSerialNumber();
        }
    }

    private static String answer(int port) throws Exception {
        try (SSLSocket socket = open(port)) {
            socket.getOutputStream()
                    .write("GET /actuator/health/liveness HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static SSLSocket open(int port) throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new TrustingAll()}, new SecureRandom());
        return (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port);
    }

    /** What is asked here is which certificate is shown, not whether to believe it. */
    private static final class TrustingAll implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
