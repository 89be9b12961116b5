package org.qms4j.process;

/**
 * That an input comes from somewhere.
 *
 * @param input how the input is called
 * @param source where it comes from
 */
public record Feed(String input, Source source) {}
