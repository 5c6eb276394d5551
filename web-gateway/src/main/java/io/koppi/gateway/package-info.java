/** The one public origin: everything a browser, a web site or a provider sends enters here. Owns no data. */
@NullMarked
package io.koppi.gateway;

import org.jspecify.annotations.NullMarked;
