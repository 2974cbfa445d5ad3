package dev.annals.api.user;

import dev.annals.api.DomainEvent;

/** Everything that can happen to a user's record. */
public sealed interface UserEvent extends DomainEvent
        permits UserAdded,
                UserDetailsChanged,
                UserSkillsChanged,
                AbsencePlanned,
                AbsenceRemoved,
                RoleGranted,
                RoleRevoked,
                UserDisabled,
                UserEnabled,
                AccessTokenIssued,
                AccessTokenRevoked,
                UserRetracted {}
