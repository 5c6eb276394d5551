package io.koppi.contracts.stats;

import io.koppi.contracts.Event;

/** What stats-service announces. */
public sealed interface StatsEvent extends Event permits FiguresChanged {}
