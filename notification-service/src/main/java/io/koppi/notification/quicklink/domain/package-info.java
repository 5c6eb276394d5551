@NullMarked
package io.koppi.notification.quicklink.domain;

import org.jspecify.annotations.NullMarked;
