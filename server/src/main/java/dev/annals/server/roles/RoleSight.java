package dev.annals.server.roles;

/**
 * What a role shows.
 *
 * @param masked whether names, addresses and free texts are hidden
 */
record RoleSight(Scope customers, Scope opportunities, Scope tickets, boolean masked) {

    boolean isFull() {
        return customers == Scope.ALL && opportunities == Scope.ALL && tickets == Scope.ALL && !masked;
    }

    Scope of(Area area) {
        return switch (area) {
            case CUSTOMERS -> customers;
            case OPPORTUNITIES -> opportunities;
            case TICKETS -> tickets;
        };
    }
}
