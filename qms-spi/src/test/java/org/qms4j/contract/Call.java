package org.qms4j.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.qms4j.spi.failure.StoreException;

/** A call that a store is to refuse, with words for it, so that a failure says which one was answered wrongly. */
record Call(String what, ThrowingCallable act) {
    void isRefusedWith(Class<? extends StoreException> refusal) {
        assertThatThrownBy(act, "%s must fail with %s", what, refusal.getSimpleName())
                .isInstanceOf(refusal);
    }

    /** Returns what the refusal says, for a clause about words. */
    String refusal() {
        var said = new StringBuilder();
        assertThatThrownBy(act, "%s must fail", what).satisfies(refused -> said.append(refused));
        return said.toString();
    }
}
