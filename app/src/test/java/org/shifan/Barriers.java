package org.shifan;

import com.deque.html.axecore.providers.EmbeddedResourceAxeProvider;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.naming.OperationNotSupportedException;
import org.openqa.selenium.JavascriptExecutor;

/** What axe-core holds against a page that is open: the rule, and where it is broken. */
final class Barriers {
    private static final String AXE = axe();

    private Barriers() {}

    static List<String> of(JavascriptExecutor page) {
        if (!Boolean.TRUE.equals(page.executeScript("return 'axe' in window"))) {
            page.executeScript(AXE);
        }
        // Axe's own wrapper for this driver takes three times as long.
        var broken =
                page.executeAsyncScript(
                        """
                        const done = arguments[0];
                        axe.run(document, { resultTypes: ['violations'] }).then(
                            ({ violations }) => done(violations.flatMap(
                                ({ id, nodes }) => nodes.map(node => id + ' ' + node.target))),
                            failed => done(['axe failed: ' + failed]));
                        """);
        return ((List<?>) Objects.requireNonNull(broken)).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try {
            return new EmbeddedResourceAxeProvider().getScript();
        } catch (IOException | OperationNotSupportedException missing) {
            throw new IllegalStateException("axe-core is not on the class path", missing);
        }
    }
}
