@NullMarked
package io.koppi.claim.history.domain;

import org.jspecify.annotations.NullMarked;
