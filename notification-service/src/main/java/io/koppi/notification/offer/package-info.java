/**
 * What this service knows of the leads on offer: where each belongs, what it is about and whether somebody has taken it. Built from
 * the events of claim-service; alerts are planned for an offer and quick links describe it, so both ask here.
 */
@NullMarked
package io.koppi.notification.offer;

import org.jspecify.annotations.NullMarked;
