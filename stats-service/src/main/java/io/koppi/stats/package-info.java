/** Read models of the leads' course, and the charts over them. Port 8085. Owns nothing that the event stream could not give back. */
@NullMarked
package io.koppi.stats;

import org.jspecify.annotations.NullMarked;
