@NullMarked
package io.koppi.claim.lead.outbound;

import org.jspecify.annotations.NullMarked;
