/**
 * Lists from fairs and other programs, as CSV or XLSX. The file is kept whole first; its admin sees how it was read, says which
 * column means what and starts it. A job then reads it from its first row to its last, some hundred at a time, and writes beside
 * each row what became of it. Whoever holds the import's lease reads on where the last one stopped; a row's key is the file's hash
 * and its number, so nothing is taken twice. A list that was a mistake is taken back the same way: the leads of its rows are asked to
 * go, and those somebody has begun to work stay.
 */
@NullMarked
package io.koppi.intake.file;

import org.jspecify.annotations.NullMarked;
