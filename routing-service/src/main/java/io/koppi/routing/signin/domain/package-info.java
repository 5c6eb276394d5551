@NullMarked
package io.koppi.routing.signin.domain;

import org.jspecify.annotations.NullMarked;
