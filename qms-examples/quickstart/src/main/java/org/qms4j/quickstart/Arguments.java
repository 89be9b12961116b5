package org.qms4j.quickstart;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the program was asked to do.
 *
 * @param complaints the register to read; empty to run the company of our own
 * @param out where to write; needed with a register
 * @param exposure how much was sold; only with a register
 * @param sample whether the register to read is the one of our own making that comes with the program
 * @param help whether only the usage is asked for
 */
record Arguments(Optional<Path> complaints, Optional<Path> out, Optional<Path> exposure, boolean sample, boolean help) {
    static final String USAGE = """
            Usage:
              (nothing)                        a small company handles a dozen complaints, in memory
              --out DIR                        the same, and DIR/index.html
              --complaints FILE --out DIR      takes in a register in the CSV format of the CFPB complaint database;
                                               keeps it in DIR/store, writes DIR/summary.json and DIR/index.html
                --exposure FILE                with it: how much was sold, CSV with month, product, units; enables rates
              --sample --out DIR               the same with a register and an exposure file of our own making, which
                                               are put into DIR/sample
            Exit codes: 0 done, also with rejected rows; 2 arguments or register unusable; 3 directory or store unusable;
            1 anything else.
            """;

    private static final String COMPLAINTS = "--complaints";
    private static final String OUT = "--out";
    private static final String EXPOSURE = "--exposure";
    private static final String SAMPLE = "--sample";
    private static final List<String> KNOWN = List.of(COMPLAINTS, OUT, EXPOSURE);

    static Arguments parse(String... arguments) {
        Iterator<String> words = List.of(arguments).iterator();
        Map<String, Path> paths = new HashMap<>();
        boolean sample = false;
        while (words.hasNext()) {
            String word = words.next();
            if (word.equals("--help") || word.equals("-h")) {
                return new Arguments(Optional.empty(), Optional.empty(), Optional.empty(), false, true);
            }
            if (word.equals(SAMPLE)) {
                sample = true;
                continue;
            }
            if (!KNOWN.contains(word)) {
                throw new WrongArguments("Unknown argument: " + word);
            }
            if (paths.put(word, path(word, words)) != null) {
                throw new WrongArguments(word + " is given twice.");
            }
        }
        if (sample && paths.containsKey(COMPLAINTS)) {
            throw new WrongArguments("--sample and --complaints are two registers: one is read.");
        }
        if (sample && !paths.containsKey(OUT)) {
            throw new WrongArguments("--sample needs --out DIR: where the store and the report go.");
        }
        if (paths.containsKey(COMPLAINTS) && !paths.containsKey(OUT)) {
            throw new WrongArguments("--complaints needs --out DIR: where the store and the report go.");
        }
        if (paths.containsKey(EXPOSURE) && !paths.containsKey(COMPLAINTS)) {
            throw new WrongArguments("--exposure needs --complaints FILE: the register it belongs to.");
        }
        return new Arguments(
                Optional.ofNullable(paths.get(COMPLAINTS)),
                Optional.ofNullable(paths.get(OUT)),
                Optional.ofNullable(paths.get(EXPOSURE)),
                sample,
                false);
    }

    private static Path path(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new WrongArguments(option + " needs a value.");
        }
        String value = words.next();
        if (value.isBlank() || value.startsWith("--")) {
            throw new WrongArguments(option + " needs a value.");
        }
        try {
            return Path.of(value);
        } catch (InvalidPathException impossible) {
            throw new WrongArguments(option + ": this is no path on this system.");
        }
    }

    /** The arguments make no sense; the message says which. */
    static final class WrongArguments extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongArguments(String message) {
            super(message);
        }
    }
}
