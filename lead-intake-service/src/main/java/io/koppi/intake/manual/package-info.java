/** A contact that a member types in: the phone rang, or somebody stood at the desk. It goes the way of every other. */
@NullMarked
package io.koppi.intake.manual;

import org.jspecify.annotations.NullMarked;
