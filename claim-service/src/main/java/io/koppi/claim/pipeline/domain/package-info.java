@NullMarked
package io.koppi.claim.pipeline.domain;

import org.jspecify.annotations.NullMarked;
