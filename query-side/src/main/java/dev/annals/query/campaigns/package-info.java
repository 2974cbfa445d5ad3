/** Campaigns, what they cost, and what became of their members. */
@NullMarked
package dev.annals.query.campaigns;

import org.jspecify.annotations.NullMarked;
