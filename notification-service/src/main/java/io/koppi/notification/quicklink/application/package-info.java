@NullMarked
package io.koppi.notification.quicklink.application;

import org.jspecify.annotations.NullMarked;
