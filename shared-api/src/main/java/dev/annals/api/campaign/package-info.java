/** Campaigns: planned marketing efforts, and what they say. */
@NullMarked
package dev.annals.api.campaign;

import org.jspecify.annotations.NullMarked;
