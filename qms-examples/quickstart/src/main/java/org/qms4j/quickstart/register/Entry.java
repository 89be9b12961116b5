package org.qms4j.quickstart.register;

/** What stands at one place of the register: a row, or a rejection. */
sealed interface Entry permits RawRow, Rejection {
    /** The line where it starts, from 1; the header is line 1. */
    long line();
}
