/**
 * What keeps robots from a public form without keeping people from it: how often one sender may post, and whether a captcha's
 * provider says that somebody passed. A provider that is away keeps nobody out.
 */
@NullMarked
package io.koppi.intake.guard;

import org.jspecify.annotations.NullMarked;
