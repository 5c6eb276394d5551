@NullMarked
package io.koppi.intake.feed.application;

import org.jspecify.annotations.NullMarked;
