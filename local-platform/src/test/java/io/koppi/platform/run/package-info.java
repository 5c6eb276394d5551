@NullMarked
package io.koppi.platform.run;

import org.jspecify.annotations.NullMarked;
