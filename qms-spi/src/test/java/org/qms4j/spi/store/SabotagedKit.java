package org.qms4j.spi.store;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.qms4j.contract.CrashSite;
import org.qms4j.contract.HostTransactions;
import org.qms4j.contract.OtherVersions;
import org.qms4j.contract.StoreContract;
import org.qms4j.contract.Tampering;

/** Runs a clause of the contract on a sabotaged store. Its name keeps it out of the ordinary test run. */
class SabotagedKit extends StoreContract {
    private static Sabotage sabotage;

    @Override
    protected Store open() {
        return sabotage.open();
    }

    @Override
    protected Store reopen() {
        return sabotage.reopen();
    }

    @Override
    protected Optional<Store> openSecond() {
        return sabotage.openSecond(store());
    }

    @Override
    protected Optional<Tampering> tampering() {
        return store() instanceof Tampering hand ? Optional.of(hand) : Optional.empty();
    }

    @Override
    protected Optional<HostTransactions> hostTransactions() {
        return store() instanceof HostTransactions host ? Optional.of(host) : Optional.empty();
    }

    @Override
    protected Optional<CrashSite> crashSite() {
        return sabotage.crashSite();
    }

    @Override
    protected Optional<OtherVersions> otherVersions() {
        return sabotage.otherVersions();
    }

    static TestExecutionSummary run(Sabotage sabotaged, String clause) {
        sabotage = sabotaged;
        var request = LauncherDiscoveryRequestBuilder.request()
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .configurationParameter("qms.contract.quiet", "true");
        clauses()
                .filter(method -> method.getName().startsWith("required_" + clause))
                .forEach(method -> request.selectors(selectMethod(SabotagedKit.class, method)));
        var result = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request.build(), result);
        return result.getSummary();
    }

    static Stream<Method> clauses() {
        return Stream.of(StoreContract.class.getMethods())
                .filter(method -> method.getName().startsWith("required_"));
    }
}
