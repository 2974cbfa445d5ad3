package dev.annals.server.idempotency;

/**
 * What was answered the first time.
 *
 * @param headers as JSON object
 */
@SuppressWarnings("ArrayRecordComponent") // Only carried from the table to the wire, never compared.
record FirstAnswer(int status, String headers, byte[] body) {}
