package dev.annals.api.user;

import dev.annals.api.Command;

/** Every wish that a user's record can be told. */
public sealed interface UserCommand extends Command
        permits AddUser,
                ChangeUserDetails,
                ChangeUserSkills,
                PlanAbsence,
                RemoveAbsence,
                GrantRole,
                RevokeRole,
                DisableUser,
                EnableUser,
                IssueAccessToken,
                RevokeAccessToken,
                RetractUser {}
