/** The web client's files, the paths that lead to them, and the headers every answer of this origin carries. */
@NullMarked
package io.koppi.gateway.page;

import org.jspecify.annotations.NullMarked;
