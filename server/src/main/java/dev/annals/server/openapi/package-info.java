/** The API's own description, made from the records that it is made of. */
@NullMarked
package dev.annals.server.openapi;

import org.jspecify.annotations.NullMarked;
