/** What a person may ask of whoever keeps their data: to be erased, and what stands against it. */
@NullMarked
package dev.annals.api.privacy;

import org.jspecify.annotations.NullMarked;
