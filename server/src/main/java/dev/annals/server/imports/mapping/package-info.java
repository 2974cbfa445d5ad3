/** The mapping language: which rows of which files become which wishes. docs/import.md describes it. */
@NullMarked
package dev.annals.server.imports.mapping;

import org.jspecify.annotations.NullMarked;
