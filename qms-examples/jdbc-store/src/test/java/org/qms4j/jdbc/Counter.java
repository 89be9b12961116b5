package org.qms4j.jdbc;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Notes the calls that reach the database, and how many connections are out. */
final class Counter implements Tap {
    private final List<String> roundTrips = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();

    @Override
    public void after(String call) {
        if (call.contains(".execute") || call.equals("Connection.commit") || call.equals("Connection.rollback")) {
            roundTrips.add(call);
        }
        if (call.equals("DataSource.getConnection")) {
            open.incrementAndGet();
        }
        if (call.equals("Connection.close")) {
            open.decrementAndGet();
        }
    }

    void reset() {
        roundTrips.clear();
    }

    List<String> roundTrips() {
        return List.copyOf(roundTrips);
    }

    int open() {
        return open.get();
    }
}
