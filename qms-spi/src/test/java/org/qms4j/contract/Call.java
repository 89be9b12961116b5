package org.qms4j.contract;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A call that a store is to refuse, with words for it, so that a failure says which one was answered wrongly. */
record Call(String what, ThrowingCallable act) {
    AbstractThrowableAssert<?, ? extends Throwable> refusal() {
        return assertThatCode(act).as("%s must fail", what);
    }
}
