/**
 * The forms a company designs itself: what is asked, of whom, in which languages and words. An admin changes a draft; publishing makes
 * a version of it, and a version is never changed again, so that a contact can name the one it answered. What is wrong with a
 * definition is said at the field it is wrong at, before it is kept.
 */
@NullMarked
package io.koppi.intake.formbuilder;

import org.jspecify.annotations.NullMarked;
