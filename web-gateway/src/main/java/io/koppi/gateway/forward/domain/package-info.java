@NullMarked
package io.koppi.gateway.forward.domain;

import org.jspecify.annotations.NullMarked;
