@NullMarked
package dev.annals.query.workspace;

import org.jspecify.annotations.NullMarked;
