/**
 * What the forms inside advertisements have in common, whoever shows them: a handful of standard questions, each with the
 * provider's own name, and the tenant's own ones, which the channel's mapping reads. A lead-ads door feeds its answers through
 * here and adds what only it knows.
 */
@NullMarked
package io.koppi.intake.leadform;

import org.jspecify.annotations.NullMarked;
