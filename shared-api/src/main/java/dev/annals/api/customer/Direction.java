package dev.annals.api.customer;

/** Who got in touch: the customer with us (IN) or we with them (OUT). */
public enum Direction {
    IN,
    OUT
}
