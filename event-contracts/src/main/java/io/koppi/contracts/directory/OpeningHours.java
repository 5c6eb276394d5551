package io.koppi.contracts.directory;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** One block of a location's opening hours, in its local time; a day may have several. {@code closes} is exclusive. */
public record OpeningHours(DayOfWeek day, LocalTime opens, LocalTime closes) {}
