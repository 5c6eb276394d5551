/**
 * What became of a contact: the few facts about its lead that decide who may fetch what came with it, and that its customer is told.
 * claim-service owns them and tells every change; here is a copy, a moment behind, which can be built anew from the topic's beginning.
 */
@NullMarked
package io.koppi.intake.lead;

import org.jspecify.annotations.NullMarked;
