package dev.annals.api.approval;

import dev.annals.api.EventName;
import java.util.UUID;

/** Nobody decided in time; true since the moment that the request named. */
@EventName("approval.expired")
public record ApprovalExpired(UUID id) implements ApprovalEvent {}
