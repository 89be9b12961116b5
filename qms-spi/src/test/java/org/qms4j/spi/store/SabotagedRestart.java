package org.qms4j.spi.store;

import java.util.function.Supplier;
import org.qms4j.spi.store.StoreInfo.Durability;

/** Stores that call themselves durable and are not. */
enum SabotagedRestart implements Sabotage {
    KEEPS_NOTHING("DUR01", Forgetful::new),
    DROPS_WHAT_WAS_WRITTEN_WHEN_IT_IS_CLOSED("CLS04", Forgetful::new),
    CANNOT_BE_OPENED_AGAIN("DUR01", () -> {
        var closed = new Forgetful();
        closed.close();
        return closed;
    });

    private final String clause;
    private final Supplier<Store> reopened;

    SabotagedRestart(String clause, Supplier<Store> reopened) {
        this.clause = clause;
        this.reopened = reopened;
    }

    private static final class Forgetful extends PlainStore {
        @Override
        public StoreInfo info() {
            return new StoreInfo("forgetful", Durability.DURABLE);
        }
    }

    @Override
    public String clause() {
        return clause;
    }

    @Override
    public Store open() {
        return new Forgetful();
    }

    @Override
    public Store reopen() {
        return reopened.get();
    }
}
