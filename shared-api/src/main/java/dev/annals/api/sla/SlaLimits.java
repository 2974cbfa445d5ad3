package dev.annals.api.sla;

/** How much a business calendar may hold. */
public final class SlaLimits {
    public static final int WINDOWS_A_DAY = 24;
    public static final int HOLIDAYS = 5_000;
    public static final int EXCEPTIONS = 2_000;
    public static final int NAME = 200;
    public static final int CODE = 20;

    private SlaLimits() {}
}
