package org.qms4j.quickstart.register;

/** A register of which no row can be read; the message is for the person who ran the program. */
public final class RegisterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RegisterException(String message) {
        super(message);
    }
}
