/** What a person may ask of us, over HTTP: to be erased everywhere, and what stands against it. */
@NullMarked
package dev.annals.server.privacy;

import org.jspecify.annotations.NullMarked;
