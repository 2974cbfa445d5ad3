package dev.annals.api;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of aggregate; {@link #word()} is their name in the journal, in URLs and in the audit. */
public enum AggregateType {
    CUSTOMER("customer"),
    OPPORTUNITY("opportunity"),
    TICKET("ticket"),
    PIPELINE("pipeline"),
    QUOTA("quota"),
    EXCHANGE_RATE("exchange-rate"),
    BUSINESS_CALENDAR("business-calendar"),
    SLA_POLICY("sla-policy"),
    USER("user"),
    QUEUE("queue"),
    SEGMENT("segment"),
    CAMPAIGN("campaign"),
    CAMPAIGN_MEMBER("campaign-member"),
    SENDING_RULES("sending-rules"),
    SUPPRESSION("suppression"),
    APPROVAL_RULES("approval-rules"),
    APPROVAL("approval"),
    ACCESS("access"),
    PRIVACY("privacy"),
    RETENTION("retention");

    private final String word;

    AggregateType(String word) {
        this.word = word;
    }

    /** The type of a word, if there is one. */
    public static Optional<AggregateType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }

    public String word() {
        return word;
    }
}
