package dev.annals.server.startup;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.context.ApplicationContext;

/** The port that HTTP is served on. */
public final class HttpPort {
    private HttpPort() {}

    /** Says so before anything else is started. */
    public static void refuseIfTaken(InetAddress address, int port) {
        if (port == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw taken(port, e);
        }
    }

    static StartRefused taken(int port, Exception cause) {
        return new StartRefused(
                "ANNALS_PORT: port " + port + " cannot be used (" + cause.getMessage()
                        + "): stop what uses it, or choose another port.",
                cause);
    }

    /** Where a running server is reached. */
    public static String url(ApplicationContext context) {
        HttpSettings http = context.getBean(Settings.class).http();
        boolean everywhere = http.address().isAnyLocalAddress();
        InetAddress address = everywhere ? InetAddress.getLoopbackAddress() : http.address();
        String host = address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
        return http.scheme() + "://" + host + ":" + context.getEnvironment().getProperty("local.server.port");
    }
}
