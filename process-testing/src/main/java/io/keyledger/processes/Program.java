package io.keyledger.processes;

import java.nio.file.Path;
import java.util.List;

/** In which form a packaged application is run. */
@FunctionalInterface
public interface Program {

    /** What makes a JVM run it: options, and {@code -jar} with a jar at the end. */
    List<String> javaArguments();

    /** A jar as it is, as an operator starts it. */
    static Program of(Path jar) {
        return () -> List.of("-jar", jar.toString());
    }

    /** The packaged application of one process, as an operator starts it. */
    static Program packagedJar() {
        return of(PackagedJar.PATH);
    }

    /**
     * The same jar at less than half of the processor time: with the classes parsed and verified
     * ahead, as in a container's image.
     */
    static Program quickStart() {
        return () -> PackagedJar.Trained.QUICK_START.javaArguments();
    }
}
