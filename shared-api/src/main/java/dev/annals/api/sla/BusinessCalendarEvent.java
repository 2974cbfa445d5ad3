package dev.annals.api.sla;

import dev.annals.api.DomainEvent;

/** Everything that can happen to a business calendar. */
public sealed interface BusinessCalendarEvent extends DomainEvent
        permits BusinessCalendarDefined, BusinessCalendarChanged, PublicDaysUpdated {}
