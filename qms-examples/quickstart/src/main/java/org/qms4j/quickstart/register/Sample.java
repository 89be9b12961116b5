package org.qms4j.quickstart.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.qms4j.quickstart.report.Output;

/**
 * A small register of our own making, with what was sold: everybody can see rates without having any data.
 *
 * @param register the register
 * @param exposure what was sold
 */
public record Sample(Path register, Path exposure) {
    private static final String FOLDER = "sample";

    /**
     * Puts the sample where it can be looked at.
     *
     * @param directory where the report goes
     * @return the files
     * @throws IOException if they cannot be written
     */
    public static Sample in(Path directory) throws IOException {
        Output output = Output.in(directory.resolve(FOLDER));
        return new Sample(put(output, "register.csv"), put(output, "exposure.csv"));
    }

    private static Path put(Output output, String name) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(Sample.class.getResourceAsStream("/" + FOLDER + "/" + name), name)) {
            output.write(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
        return output.path(name);
    }
}
