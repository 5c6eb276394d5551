@NullMarked
package io.koppi.claim.lead.application;

import org.jspecify.annotations.NullMarked;
