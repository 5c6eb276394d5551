@NullMarked
package io.koppi.routing.rule.outbound;

import org.jspecify.annotations.NullMarked;
