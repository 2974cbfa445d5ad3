package dev.annals.server.http;

import dev.annals.api.query.Answer;
import dev.annals.api.query.Page;
import java.util.function.Function;

/**
 * A list on its way out: the page asked for, or, as CSV or lines, the whole list from there on.
 *
 * @param type of the items; its components are the columns of CSV
 * @param first the page asked for
 * @param next asks for the page at a cursor, as of the same position
 */
public record Listing<T>(Class<T> type, Answer<Page<T>> first, Function<String, Page<T>> next) {}
