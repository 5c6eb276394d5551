@NullMarked
package io.koppi.claim.lead.inbound;

import org.jspecify.annotations.NullMarked;
