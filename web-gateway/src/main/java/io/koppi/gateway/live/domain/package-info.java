@NullMarked
package io.koppi.gateway.live.domain;

import org.jspecify.annotations.NullMarked;
