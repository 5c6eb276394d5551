@NullMarked
package io.koppi.platform.server;

import org.jspecify.annotations.NullMarked;
