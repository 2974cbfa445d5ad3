/** Who is this customer: profile, contacts, consents, deals, what was said and everything that happened. */
@NullMarked
package dev.annals.query.customer360;

import org.jspecify.annotations.NullMarked;
