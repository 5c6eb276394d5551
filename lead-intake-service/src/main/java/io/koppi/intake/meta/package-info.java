/**
 * The Meta lead ads door. Meta only announces that there is a lead, signed; the contact itself is fetched from its Graph
 * afterwards. So the announcement is kept and answered at once, and a job fetches: again and again while Graph is busy or does
 * not know the lead yet, until it comes or stands in the failed tray.
 */
@NullMarked
package io.koppi.intake.meta;

import org.jspecify.annotations.NullMarked;
