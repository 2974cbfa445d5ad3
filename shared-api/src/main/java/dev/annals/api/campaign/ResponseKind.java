package dev.annals.api.campaign;

/** What a member did, or what became of its message, and what that is worth to the lead rule. */
public enum ResponseKind {
    DELIVERED(0),
    OPENED(1),
    CLICKED(5),
    REPLIED(20),
    REGISTERED(20),
    ATTENDED(30),
    CONVERTED(50),
    BOUNCED(0),
    UNSUBSCRIBED(0);

    private final int points;

    ResponseKind(int points) {
        this.points = points;
    }

    /** Points towards the threshold of a lead rule; each kind counts once per member. */
    public int points() {
        return points;
    }
}
