package org.qms4j.complaintanalysis;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.qms4j.QmsBench;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintCommand.Assess;
import org.qms4j.complaint.Complaints;
import org.qms4j.complaint.Perception;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.complaint.Triage;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.Money;

/**
 * A program, not a test: how long it takes to rank a million complaints by category, with weights and costs, beside a
 * loop written by hand for it. Both see the same objects in turn; what is told is the thread's CPU time and what it
 * allocates. Run it with
 *
 * <pre>{@code
 * ./mvnw -q -pl qms-spi,qms-core test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath
 * cd qms-core && java -cp target/test-classes:target/classes:$(cat target/test.classpath) \
 *     org.qms4j.complaintanalysis.MillionComplaints
 * }</pre>
 */
final class MillionComplaints {
    private static final int COMPLAINTS = 1_000_000;
    private static final int CATEGORIES = 50;
    private static final int ROUNDS = 15;
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final int[] WEIGHTS = {0, 1, 2, 3, 4, 5};
    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private MillionComplaints() {}

    public static void main(String[] arguments) {
        Complaint[] complaints = complaints();
        var ours = new Contender("Ranking.Counter", MillionComplaints::ranked);
        var limit = new Contender("loop by hand", MillionComplaints::looped);
        for (int round = 0; round < ROUNDS; round++) {
            Contender first = round % 2 == 0 ? ours : limit;
            Contender second = round % 2 == 0 ? limit : ours;
            if (first.run(complaints, round) != second.run(complaints, round)) {
                throw new IllegalStateException("the two do not agree");
            }
        }
        ours.tell();
        limit.tell();
        System.out.printf(Locale.ROOT, "ratio %.2f%n", ours.median() / limit.median());
    }

    /** A few thousand different complaints, each many times, in an order by chance. */
    private static Complaint[] complaints() {
        var bench = new QmsBench();
        Complaints register = bench.acme.complaints();
        var random = new Random(4711);
        Complaint[] kinds = new Complaint[2_000];
        for (int i = 0; i < kinds.length; i++) {
            String category = "category-" + (int) (CATEGORIES * Math.pow(random.nextDouble(), 2));
            Complaint received = register.receive(ReceiveComplaint.of(Channel.EMAIL, "It broke")
                    .perceivedAs(Perception.of("It broke").about(category)));
            Complaint assessed = register.assess(
                    register.acknowledge(received, Evidence.of("mail:1")),
                    Assess.of(Triage.of(1 + random.nextInt(3), 1, 1)));
            kinds[i] = register.recordCost(assessed, new Money(BigDecimal.valueOf(random.nextInt(1_000)), EUR));
        }
        Complaint[] complaints = new Complaint[COMPLAINTS];
        Arrays.setAll(complaints, i -> kinds[random.nextInt(kinds.length)]);
        return complaints;
    }

    private static long ranked(Complaint[] complaints) {
        var counter = new Ranking.Counter(Facet.CATEGORY, Basis.PERCEPTION, SeverityWeights.linear());
        for (Complaint complaint : complaints) {
            counter.add(complaint);
        }
        return counter.ranking().byCost(EUR).total().longValueExact()
                + counter.ranking().bySeverity().total().longValueExact();
    }

    private static long looped(Complaint[] complaints) {
        Map<String, long[]> sums = new HashMap<>();
        Map<String, BigDecimal> costs = new HashMap<>();
        for (Complaint complaint : complaints) {
            String category = complaint.perception().category().orElse("");
            long[] sum = sums.computeIfAbsent(category, first -> new long[3]);
            sum[0]++;
            sum[1]++;
            sum[2] += WEIGHTS[complaint.severity().orElse(0)];
            for (Money cost : complaint.costs()) {
                costs.merge(category, cost.amount(), BigDecimal::add);
            }
        }
        return costs.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).longValueExact()
                + sums.values().stream().mapToLong(sum -> sum[2]).sum();
    }

    /** One way to rank, and how it did in the rounds after the first third, which only warms up. */
    private static final class Contender {
        private final String name;
        private final ToLongFunction<Complaint[]> way;
        private final double[] millis = new double[ROUNDS];
        private long allocated;

        Contender(String name, ToLongFunction<Complaint[]> way) {
            this.name = name;
            this.way = way;
        }

        long run(Complaint[] complaints, int round) {
            long bytes = THREAD.getCurrentThreadAllocatedBytes();
            long start = THREAD.getCurrentThreadCpuTime();
            long result = way.applyAsLong(complaints);
            millis[round] = (THREAD.getCurrentThreadCpuTime() - start) / 1e6;
            allocated = THREAD.getCurrentThreadAllocatedBytes() - bytes;
            return result;
        }

        double median() {
            List<Double> warm =
                    Arrays.stream(millis).skip(ROUNDS / 3).sorted().boxed().toList();
            return warm.get(warm.size() / 2);
        }

        void tell() {
            System.out.printf(
                    Locale.ROOT,
                    "%-16s %7.1f ms CPU, %,d bytes for %,d complaints%n",
                    name,
                    median(),
                    allocated,
                    COMPLAINTS);
        }
    }
}
