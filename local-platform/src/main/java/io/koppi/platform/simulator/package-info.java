/**
 * The world outside: phones behind an SMPP server, a mail box that catches every mail, and Meta's Graph API. One process, with a
 * page to look at them and an API for tests. Part of no production installation.
 */
@NullMarked
package io.koppi.platform.simulator;

import org.jspecify.annotations.NullMarked;
