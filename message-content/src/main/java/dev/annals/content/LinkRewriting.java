package dev.annals.content;

/** Where the links of a message really lead, such as to somebody who counts and then sends on. */
@FunctionalInterface
public interface LinkRewriting {
    /** Every link leads where it says. */
    LinkRewriting NONE = (number, address) -> address;

    /**
     * @param number of the {@link MessageLink}
     * @param address with the values filled in
     * @return an address in the web
     */
    String instead(int number, String address);
}
