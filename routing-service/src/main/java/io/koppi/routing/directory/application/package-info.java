@NullMarked
package io.koppi.routing.directory.application;

import org.jspecify.annotations.NullMarked;
