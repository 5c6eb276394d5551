@NullMarked
package io.koppi.routing.rule.domain;

import org.jspecify.annotations.NullMarked;
