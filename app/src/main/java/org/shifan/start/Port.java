package org.shifan.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.shifan.platform.storage.CannotStart;
import org.shifan.platform.storage.CannotStart.Reason;
import picocli.CommandLine.Option;

/** The option that says where the portal listens. */
final class Port {
    @Option(names = "--port", paramLabel = "N", defaultValue = "8080")
    private int number;

    int number() {
        return number;
    }

    /** Asked before anything else is started, so that the answer comes at once. */
    void mustBeFree(String address) {
        if (number < 0 || number > 65_535) {
            throw new CannotStart(Reason.NO_PORT, number);
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), number));
        } catch (IOException taken) {
            throw new CannotStart(taken, Reason.PORT, number);
        }
    }
}
