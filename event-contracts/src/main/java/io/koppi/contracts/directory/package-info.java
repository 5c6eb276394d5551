/** Tenants, their places and people: state of routing-service, compacted, last record per key wins. */
@NullMarked
package io.koppi.contracts.directory;

import org.jspecify.annotations.NullMarked;
