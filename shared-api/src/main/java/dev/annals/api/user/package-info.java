/** The people who work with Annals: owners of customers and deals, members of teams. */
@NullMarked
package dev.annals.api.user;

import org.jspecify.annotations.NullMarked;
