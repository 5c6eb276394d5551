@NullMarked
package io.koppi.gateway.session.domain;

import org.jspecify.annotations.NullMarked;
