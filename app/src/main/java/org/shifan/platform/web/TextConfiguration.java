package org.shifan.platform.web;

import java.io.IOException;
import java.util.Arrays;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The texts of the user interface, also where there is none, for documents and exports. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FrameSettings.class)
class TextConfiguration {

    /** Each module has a bundle of its own; all of them are found here. */
    @Bean
    static MessageSource messageSource() throws IOException {
        var names =
                Arrays.stream(
                                new PathMatchingResourcePatternResolver()
                                        .getResources("classpath*:messages/*.properties"))
                        .map(file -> String.valueOf(file.getFilename()))
                        .map(file -> file.replaceFirst("(_en)?\\.properties$", ""))
                        .distinct()
                        .sorted()
                        .map(name -> "messages/" + name)
                        .toArray(String[]::new);
        var source = new ResourceBundleMessageSource();
        source.setBasenames(names);
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    @Bean
    static Formats formats(MessageSource messageSource, FrameSettings settings) {
        return new Formats(messageSource, settings.zone());
    }
}
