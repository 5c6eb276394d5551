@NullMarked
package io.koppi.routing.rule.application;

import org.jspecify.annotations.NullMarked;
