/**
 * What {@code ./koppi} does: every part of the platform is a process of its own, kept running by one supervisor that outlives the
 * terminal. The supervisor writes down what each part does; the other commands read that and talk to the processes.
 */
@NullMarked
package io.koppi.platform.run;

import org.jspecify.annotations.NullMarked;
