/**
 * A lead as it is kept and shown: the request that was routed here, who owns it, how far it is, the customer behind it and the
 * story of what happened. Decides how much of it a caller sees. Knows nothing of the race or the pipeline, which build on it.
 */
@NullMarked
package io.koppi.claim.lead;

import org.jspecify.annotations.NullMarked;
