package org.shifan.programme.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shifan.decisions.notice.NoticeFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the crowd of a replay where one was asked for, in place of the example's cast. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression(
        "'${shifan.mode:example}' == 'replay'"
                + " && (${shifan.applications:0} > 0 || !'${shifan.notice:}'.isEmpty())")
class Crowds {

    @Bean
    Crowd crowd(
            @Value("${shifan.applications:0}") int applications,
            @Value("${shifan.notice:}") String notice)
            throws IOException {
        if (notice.isEmpty()) {
            return Crowd.of(applications);
        }
        var file = Files.readAllBytes(Path.of(notice));
        return Crowd.of(file, NoticeFile.parse(file).id());
    }
}
