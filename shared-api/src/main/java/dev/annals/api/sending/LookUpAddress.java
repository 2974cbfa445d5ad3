package dev.annals.api.sending;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;

/**
 * Whether nothing is sent to an address; never refused.
 *
 * @param addressHash of channel and address
 */
public record LookUpAddress(String addressHash, AsOf asOf) implements Query<AddressStanding> {}
