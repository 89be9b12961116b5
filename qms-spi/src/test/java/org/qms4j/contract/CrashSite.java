package org.qms4j.contract;

/**
 * Where the kit may kill processes.
 *
 * @param opener opens the store there
 * @param place where the data of an empty store are: a directory, a URL
 */
public record CrashSite(Class<? extends StoreOpener> opener, String place) {}
