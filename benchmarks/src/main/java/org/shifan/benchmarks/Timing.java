package org.shifan.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Added to the product's replay in this benchmark's processes: takes the time between the start of
 * the script and its end, then inserts the same rows once more.
 */
@Configuration(proxyBeanMethods = false)
public class Timing {
    private long begun;

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ApplicationRunner begin() {
        return arguments -> begun = System.nanoTime();
    }

    /** Told when every runner has ended. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> end(
            DataSource source, @Value("${shifan.data}") String data) {
        return ready -> measure(source, Path.of(data));
    }

    private void measure(DataSource source, Path data) {
        double replay = (System.nanoTime() - begun) / 1e9;
        try {
            var bare = BareInserts.of(source, data).run();
            System.out.printf(
                    Locale.ROOT,
                    "bench rows=%d replay=%.3f bare=%.3f%n",
                    bare.rows(),
                    replay,
                    bare.seconds());
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
