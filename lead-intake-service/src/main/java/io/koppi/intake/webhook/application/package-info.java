@NullMarked
package io.koppi.intake.webhook.application;

import org.jspecify.annotations.NullMarked;
