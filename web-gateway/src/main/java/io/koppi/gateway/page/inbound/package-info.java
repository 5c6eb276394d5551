@NullMarked
package io.koppi.gateway.page.inbound;

import org.jspecify.annotations.NullMarked;
