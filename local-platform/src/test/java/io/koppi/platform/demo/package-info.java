@NullMarked
package io.koppi.platform.demo;

import org.jspecify.annotations.NullMarked;
