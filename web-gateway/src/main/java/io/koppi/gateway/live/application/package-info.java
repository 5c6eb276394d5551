@NullMarked
package io.koppi.gateway.live.application;

import org.jspecify.annotations.NullMarked;
