package org.shifan.start;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands that start something with what starts it, and all others as usual. */
record WithLaunch(Launch launch) implements IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Object command =
                type == Serve.class
                        ? new Serve(launch)
                        : type == Replay.class
                                ? new Replay(launch)
                                : CommandLine.defaultFactory().create(type);
        return type.cast(command);
    }
}
