/** What all areas share over HTTP: bodies become commands, answers carry versions and positions, lists stream. */
@NullMarked
package dev.annals.server.http;

import org.jspecify.annotations.NullMarked;
