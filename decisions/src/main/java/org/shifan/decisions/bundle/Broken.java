package org.shifan.decisions.bundle;

import java.util.List;
import java.util.stream.Stream;

/** A step found something that must not be. */
final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;

    final String code;
    final transient List<String> arguments;

    /**
     * @param code of the sentence
     * @param arguments of the sentence
     */
    Broken(String code, Object... arguments) {
        super(code, null, false, false);
        this.code = code;
        this.arguments = Stream.of(arguments).map(String::valueOf).toList();
    }

    /** Goes on if the condition holds. */
    static void unless(boolean holds, String code, Object... arguments) {
        if (!holds) {
            throw new Broken(code, arguments);
        }
    }
}
