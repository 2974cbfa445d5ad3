/** Lists over the tables of a world: filters, search, order, pages that go on where the last one ended. */
@NullMarked
package dev.annals.query.list;

import org.jspecify.annotations.NullMarked;
