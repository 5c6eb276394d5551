@NullMarked
package io.koppi.gateway.quicklink.application;

import org.jspecify.annotations.NullMarked;
