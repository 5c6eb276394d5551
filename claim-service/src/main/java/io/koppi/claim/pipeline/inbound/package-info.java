@NullMarked
package io.koppi.claim.pipeline.inbound;

import org.jspecify.annotations.NullMarked;
