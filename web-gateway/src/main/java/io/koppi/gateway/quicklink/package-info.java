/**
 * The link in an alert. Opening it shows a page and changes nothing, however often and by whomever; the tapped button, a form post
 * from that very page, redeems the link, claims the lead and ends on the lead's page, won or lost.
 */
@NullMarked
package io.koppi.gateway.quicklink;

import org.jspecify.annotations.NullMarked;
