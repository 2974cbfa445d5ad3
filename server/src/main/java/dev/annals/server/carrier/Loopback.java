package dev.annals.server.carrier;

import java.net.InetAddress;

/** Whether a host is this machine, by its name alone: what a name server says can be forged. */
public final class Loopback {
    private Loopback() {}

    public static boolean is(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }
}
