package dev.annals.api.sla;

import dev.annals.api.Command;

/** Every wish that a business calendar can be told. */
public sealed interface BusinessCalendarCommand extends Command
        permits DefineBusinessCalendar, ChangeBusinessCalendar, UpdatePublicDays {}
