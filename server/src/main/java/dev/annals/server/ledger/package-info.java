/**
 * The ledger as others see it: grown and signed by itself, published to folders and witnesses, and over HTTP. {@code
 * docs/adr/0021} has the decisions.
 */
@NullMarked
package dev.annals.server.ledger;

import org.jspecify.annotations.NullMarked;
