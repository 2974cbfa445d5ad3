/** What tests of read models share: a database, a journal in memory, and given events / then view. */
@NullMarked
package dev.annals.query.testing;

import org.jspecify.annotations.NullMarked;
