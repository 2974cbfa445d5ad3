package dev.annals.api.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the ways in which a campaign says something, to be compared with the others.
 *
 * @param name such as {@code A}; unique within the content
 * @param share per cent of the members who get it; a content of one variant needs none
 * @param texts one per language, at least one; who speaks none of them gets the first
 */
public record MessageVariant(String name, @Nullable Integer share, List<MessageText> texts) {}
