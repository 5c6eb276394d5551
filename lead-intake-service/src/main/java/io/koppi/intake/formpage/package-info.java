/**
 * How a form looks: the hosted page, which works without a script, and the same form for another site's page, which a script puts
 * into a shadow root. Both are made by the same templates and share one script for conditions and inline errors. Nothing here keeps
 * anything.
 */
@NullMarked
package io.koppi.intake.formpage;

import org.jspecify.annotations.NullMarked;
