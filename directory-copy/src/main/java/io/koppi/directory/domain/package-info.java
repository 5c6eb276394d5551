@NullMarked
package io.koppi.directory.domain;

import org.jspecify.annotations.NullMarked;
