package io.koppi.system;

/**
 * Something nobody with good intentions sends.
 *
 * @param expected what may be answered, as a regular expression
 */
record Attack(String name, String expected, Move move) {
    /** Does it, and says what was answered. */
    interface Move {
        String make() throws Exception;
    }
}
