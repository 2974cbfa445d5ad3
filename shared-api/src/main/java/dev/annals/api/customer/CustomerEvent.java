package dev.annals.api.customer;

import dev.annals.api.DomainEvent;

/** Everything that can happen to a customer. */
public sealed interface CustomerEvent extends DomainEvent
        permits CustomerRegistered,
                CustomerDetailsChanged,
                ContactAdded,
                ContactDetailsChanged,
                ContactRemoved,
                InteractionRecorded,
                InteractionRetracted,
                CustomerTagsChanged,
                CustomerGraded,
                CustomerPreferencesChanged,
                LifecycleStageMoved,
                CustomerOwnerChanged,
                ConsentRecorded,
                ConsentRetracted,
                CustomerRetracted {}
