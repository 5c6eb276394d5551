@NullMarked
package io.koppi.claim.history.application;

import org.jspecify.annotations.NullMarked;
