/** Rules the build keeps, so that a reviewer need not. */
@NullMarked
package io.koppi.build;

import org.jspecify.annotations.NullMarked;
