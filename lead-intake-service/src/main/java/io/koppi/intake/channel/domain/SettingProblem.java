package io.koppi.intake.channel.domain;

/** What is wrong with one setting, in words for the channel's admin. */
public record SettingProblem(String field, String detail) {}
