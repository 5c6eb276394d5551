@NullMarked
package io.koppi.routing.rule.inbound;

import org.jspecify.annotations.NullMarked;
