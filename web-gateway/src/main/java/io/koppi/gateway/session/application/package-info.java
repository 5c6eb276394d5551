@NullMarked
package io.koppi.gateway.session.application;

import org.jspecify.annotations.NullMarked;
