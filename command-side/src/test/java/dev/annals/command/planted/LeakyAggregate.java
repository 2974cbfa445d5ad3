package dev.annals.command.planted;

import dev.annals.command.planted.other.Circle;
import java.net.http.HttpClient;
import org.axonframework.modelling.command.AggregateRoot;

/** Breaks the rules on purpose: it is public and speaks HTTP. */
@AggregateRoot(type = "planted")
public class LeakyAggregate {
    HttpClient client = HttpClient.newHttpClient();
    Circle circle = new Circle();
}
