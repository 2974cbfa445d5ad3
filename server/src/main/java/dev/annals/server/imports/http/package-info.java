/** Imports over HTTP. */
@NullMarked
package dev.annals.server.imports.http;

import org.jspecify.annotations.NullMarked;
