package dev.annals.server.outbox;

import dev.annals.api.campaign.ClearMessages.Candidate;
import dev.annals.api.campaign.MessageRefusal;
import dev.annals.api.customer.Reader;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that may be about to leave.
 *
 * @param reader absent when there is no such customer any more
 * @param address absent when the reader has none in the channel
 * @param language of the text that would go out; absent when nothing would
 * @param hindrance what keeps it back and is known outside the journal
 */
record Letter(
        OutboxRow row,
        @Nullable Reader reader,
        @Nullable String address,
        @Nullable String addressHash,
        @Nullable String language,
        @Nullable MessageRefusal hindrance) {

    UUID customerId() {
        return row.customerId();
    }

    Candidate candidate() {
        return new Candidate(customerId(), addressHash, language, hindrance);
    }

    /** Whether the customer is there and is not shown yet. */
    boolean isToBeKnownFirst() {
        return reader == null && hindrance == null;
    }

    Letter keptBackBy(MessageRefusal refusal) {
        return new Letter(row, reader, address, addressHash, language, refusal);
    }
}
