/**
 * Throws every fact away and reads the event stream again from its beginning. The live consumers stay where they are and go on: a
 * fact does not care who tells it or how often. One replica reads, with its own consumer outside the group, up to where the stream
 * ended after the facts were gone; everything later reaches the live consumers. The request is a row, so a replica that dies is
 * followed by another which starts over.
 */
@NullMarked
package io.koppi.stats.rebuild;

import org.jspecify.annotations.NullMarked;
