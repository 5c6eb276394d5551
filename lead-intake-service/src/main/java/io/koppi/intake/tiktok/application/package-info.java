@NullMarked
package io.koppi.intake.tiktok.application;

import org.jspecify.annotations.NullMarked;
