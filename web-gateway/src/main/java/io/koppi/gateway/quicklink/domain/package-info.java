@NullMarked
package io.koppi.gateway.quicklink.domain;

import org.jspecify.annotations.NullMarked;
