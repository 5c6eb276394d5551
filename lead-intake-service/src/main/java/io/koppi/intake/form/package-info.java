/**
 * The website form door: a page's own form posts urlencoded, multipart or JSON fields under names its author chose. The words
 * people use for name, phone and place in Finnish, Swedish and English are known; a channel's mapping overrules them, and what
 * nobody recognised stays readable in the message. Bots are told the same as people, and nothing of theirs is kept.
 */
@NullMarked
package io.koppi.intake.form;

import org.jspecify.annotations.NullMarked;
