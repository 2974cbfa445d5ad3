package dev.annals.journal.codec;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the JSON of one revision of an event into that of the next. What is stored stays as it is;
 * this happens on every read.
 *
 * @param name stored name of the event
 * @param fromRevision the revision it understands; the result is of the revision after it
 */
public record Upcaster(String name, int fromRevision, UnaryOperator<ObjectNode> change) {}
