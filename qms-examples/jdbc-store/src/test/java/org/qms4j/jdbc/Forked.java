package org.qms4j.jdbc;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A program of these tests in a process of its own. */
final class Forked {
    private Forked() {}

    /** Not started yet; its options go to the virtual machine, its arguments to the program. */
    static ProcessBuilder java(Class<?> program, List<String> options, List<String> arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> machine = List.of("-cp", System.getProperty("java.class.path"), program.getName());
        return new ProcessBuilder(Stream.of(List.of(java), options, machine, arguments)
                .flatMap(List::stream)
                .toList());
    }
}
