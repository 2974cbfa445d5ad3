/**
 * Sending the messages of campaigns: a launched campaign's audience enters and its messages are listed
 * ({@link dev.annals.server.outbox.Preparing}); each is decided on, handed over and reported
 * ({@link dev.annals.server.outbox.Sending}). Both can be killed at any moment.
 */
@NullMarked
package dev.annals.server.outbox;

import org.jspecify.annotations.NullMarked;
