/** The demo's two companies: read from one file, loaded through the services' own interfaces as an operator would. */
@NullMarked
package io.koppi.platform.demo;

import org.jspecify.annotations.NullMarked;
