/**
 * What we go and fetch instead of being sent it: mailboxes, feeds. A source is read in turns by whoever holds its lease, and what was
 * read is on disk before the mark moves over it: a crash, a lost lease or a database away makes something come twice, which is
 * recognised, and never makes it be missed. A source that cannot be read is asked less and less often, and its channel says so.
 */
@NullMarked
package io.koppi.intake.pull;

import org.jspecify.annotations.NullMarked;
