package org.shifan.benchmarks;

import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
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

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ApplicationRunner end(DataSource source, @Value("${shifan.data}") String data) {
        return arguments -> {
            double replay = (System.nanoTime() - begun) / 1e9;
            var bare = BareInserts.of(source, java.nio.file.Path.of(data)).run();
            System.out.printf(
                    Locale.ROOT,
                    "bench rows=%d commits=%d replay=%.3f bare=%.3f%n",
                    bare.rows(),
                    bare.commits(),
                    replay,
                    bare.seconds());
        };
    }
}
