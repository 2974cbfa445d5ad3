package dev.annals.api.user;

import dev.annals.api.EventName;
import java.util.List;
import java.util.UUID;

/** The user can do this for customers, and speaks these languages; all of them are named. */
@EventName("user.skills-changed")
public record UserSkillsChanged(UUID id, List<String> skills, List<String> languages) implements UserEvent {}
