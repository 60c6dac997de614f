package org.shifan.benchmarks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Where the product is.
 *
 * @param home the source tree, with the script and the plain Boot jar
 * @param run the build that the script runs
 */
record Installation(Path home, Path run) {

    /** What the figures hold for: the machine, the JDK and the day. */
    static String machine() {
        return "%d cores (%s), JDK %s, %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"),
                        LocalDate.now(ZoneId.systemDefault()));
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    Path script() {
        return home.resolve("shifan");
    }

    /** As Spring Boot packages it. */
    Path bootJar() {
        return home.resolve("app/target/shifan.jar");
    }

    /** As the script unpacks it; its libraries lie beside it. */
    Path jar() {
        return run.resolve("app/shifan.jar");
    }

    /** The commands that need neither server nor database; their libraries lie beside it. */
    Path commands() {
        return run.resolve("commands/decisions.jar");
    }

    /** The classes of these benchmarks. */
    Path benchmarks() {
        return home.resolve("benchmarks/target/classes");
    }
}
