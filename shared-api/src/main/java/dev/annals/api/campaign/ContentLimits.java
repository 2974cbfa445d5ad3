package dev.annals.api.campaign;

/** How much the content of a campaign may hold. */
public final class ContentLimits {
    public static final int VARIANTS = 4;
    /** Characters of a variant's name. */
    public static final int NAME = 20;
    /** Languages of one variant. */
    public static final int LANGUAGES = 10;
    /** Characters of a subject. A header line of mail ends at 998 bytes. */
    public static final int SUBJECT = 200;
    /** Characters of a plain text. */
    public static final int TEXT = 20_000;
    /** Characters of an HTML text. Mail programs cut off mail that is longer than this. */
    public static final int HTML = 100_000;
    /** Variables with a fallback. */
    public static final int FALLBACKS = 50;
    /** Characters of a fallback. */
    public static final int FALLBACK = 200;

    private ContentLimits() {}
}
