@NullMarked
package io.koppi.routing.signin.application;

import org.jspecify.annotations.NullMarked;
