@NullMarked
package io.koppi.claim.lead.domain;

import org.jspecify.annotations.NullMarked;
