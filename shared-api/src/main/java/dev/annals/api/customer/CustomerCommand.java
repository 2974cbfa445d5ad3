package dev.annals.api.customer;

import dev.annals.api.Command;

/** Every wish that a customer can be told. */
public sealed interface CustomerCommand extends Command
        permits RegisterCustomer,
                ChangeCustomerDetails,
                AddContact,
                ChangeContactDetails,
                RemoveContact,
                RecordInteraction,
                RetractInteraction,
                TagCustomer,
                GradeCustomer,
                ChangeCustomerPreferences,
                MoveLifecycleStage,
                ChangeCustomerOwner,
                RecordConsent,
                RetractConsent,
                RetractCustomer {}
