package dev.annals.api.sending;

/**
 * The most messages that one customer gets, over all campaigns.
 *
 * @param messages from 1 to 1000
 * @param days within so many times 24 hours, from 1 to 365
 */
public record MessageCap(int messages, int days) {}
