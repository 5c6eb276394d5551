@NullMarked
package io.koppi.claim.pipeline.application;

import org.jspecify.annotations.NullMarked;
