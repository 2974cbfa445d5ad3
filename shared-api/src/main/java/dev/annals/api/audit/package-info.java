/** The audit: who changed what, when, on whose behalf and why, field by field. */
@NullMarked
package dev.annals.api.audit;

import org.jspecify.annotations.NullMarked;
