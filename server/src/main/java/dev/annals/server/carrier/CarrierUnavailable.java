package dev.annals.server.carrier;

/** The mail server or gateway cannot be reached, or does not let us in; nothing was handed over. */
public final class CarrierUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param cause its message may quote what a person typed: not for the log */
    public CarrierUnavailable(Throwable cause) {
        super(cause);
    }
}
