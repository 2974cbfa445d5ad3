/** Campaigns, and the customers they reach. */
@NullMarked
package dev.annals.command.campaign;

import org.jspecify.annotations.NullMarked;
