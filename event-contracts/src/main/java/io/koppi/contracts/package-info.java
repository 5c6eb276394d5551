/** What the services tell each other: facts as records, and the topics they travel on. */
@NullMarked
package io.koppi.contracts;

import org.jspecify.annotations.NullMarked;
