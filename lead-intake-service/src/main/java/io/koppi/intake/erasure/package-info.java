/**
 * Forgetting a person. Of an erased contact its channel, ids, times and state stay, so that the ledger holds and the same delivery
 * stays a duplicate; raw bytes, what was read in them, files, the uploaded list and events that still wait are emptied. Others who came
 * in the same list keep their rows; of any other delivery that brought several people the bytes go as a whole. A contact that became
 * a lead is announced as erased, and claim-service forgets as well.
 */
@NullMarked
package io.koppi.intake.erasure;

import org.jspecify.annotations.NullMarked;
