/** What the tests of several modules share: a real PostgreSQL, started once per JVM. */
@NullMarked
package dev.annals.testing;

import org.jspecify.annotations.NullMarked;
