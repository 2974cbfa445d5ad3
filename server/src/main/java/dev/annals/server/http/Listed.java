package dev.annals.server.http;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;

/** Which part of a list, and when it is about: the parameter of every method that lists. */
public record Listed(ListRequest request, AsOf asOf) {}
