/**
 * The language of Annals: what may be asked for (commands), what became true (events), what may be
 * asked about (queries and views), and why something is refused. One package per concept; this one
 * holds what all concepts share. Nothing here knows Spring, JPA, Axon or HTTP.
 */
@NullMarked
package dev.annals.api;

import org.jspecify.annotations.NullMarked;
