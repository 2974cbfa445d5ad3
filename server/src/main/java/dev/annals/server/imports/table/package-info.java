/** Files as rows of cells: unpacking, encodings, CSV with its accidents. Knows nothing of what the cells mean. */
@NullMarked
package dev.annals.server.imports.table;

import org.jspecify.annotations.NullMarked;
