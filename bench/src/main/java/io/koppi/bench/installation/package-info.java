/** An installation of the bench's own: started and stopped by the launcher, with members, leads and its databases. */
@NullMarked
package io.koppi.bench.installation;

import org.jspecify.annotations.NullMarked;
