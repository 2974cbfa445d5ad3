package dev.annals.api.approval;

import dev.annals.api.Command;

/** Every wish that an approval can be told. */
public sealed interface ApprovalCommand extends Command
        permits RequestApproval,
                GrantApproval,
                RefuseApproval,
                WithdrawApproval,
                ExpireApproval,
                NoteCarriedOut,
                NoteFailure {}
