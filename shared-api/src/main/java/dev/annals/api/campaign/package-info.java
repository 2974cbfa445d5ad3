/** Campaigns: planned marketing efforts, the customers they reach, and what became of it. */
@NullMarked
package dev.annals.api.campaign;

import org.jspecify.annotations.NullMarked;
