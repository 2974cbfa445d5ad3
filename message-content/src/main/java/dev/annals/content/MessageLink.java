package dev.annals.content;

/**
 * A link into the web that a message has. Links are counted through the whole text, also those that a reader does not
 * get because something of them is not known.
 *
 * @param number from 1, in the order of the text
 * @param address as it was written, values as tags
 */
public record MessageLink(int number, String address) {}
