@NullMarked
package io.koppi.bench.report;

import org.jspecify.annotations.NullMarked;
