@NullMarked
package io.koppi.platform.test;

import org.jspecify.annotations.NullMarked;
