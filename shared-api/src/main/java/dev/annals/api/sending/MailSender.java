package dev.annals.api.sending;

/**
 * Who mails are from: an address of the company's, not of a person.
 *
 * @param name one line of at most 200 characters without control characters, so that it stays in its header
 * @param address that mails can reach
 */
public record MailSender(String name, String address) {}
