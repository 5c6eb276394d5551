@NullMarked
package io.koppi.routing.directory.domain;

import org.jspecify.annotations.NullMarked;
