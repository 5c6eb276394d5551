/**
 * The work on a lead that has an owner: it moves from stage to stage until it is won or lost, and is touched and noted on the way.
 * Every move is checked against the version the mover saw, so two who look at one lead cannot undo each other unawares.
 */
@NullMarked
package io.koppi.claim.pipeline;

import org.jspecify.annotations.NullMarked;
