package io.keyledger.processes;

import java.util.List;

/** In which form the packaged application is run. */
@FunctionalInterface
public interface Program {

    /** What makes a JVM run it: options, and {@code -jar} with a jar at the end. */
    List<String> javaArguments();

    /** The packaged jar as it is, as an operator starts it. */
    static Program packagedJar() {
        return () -> List.of("-jar", jar());
    }

    /**
     * The same jar at less than half of the processor time: with the classes parsed and verified
     * ahead, as in a container's image.
     */
    static Program quickStart() {
        return () -> QuickStart.ofPackagedJar().javaArguments();
    }

    /** The path of the packaged jar, which the build tells. */
    static String jar() {
        String jar = System.getProperty("keyledger.jar");
        if (jar == null) {
            throw new IllegalStateException("The system property keyledger.jar names no jar");
        }
        return jar;
    }
}
