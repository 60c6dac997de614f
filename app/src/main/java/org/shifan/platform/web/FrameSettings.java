package org.shifan.platform.web;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the installer sets.
 *
 * @param mode how the product was started
 * @param zone civil time on pages that belong to no call
 * @param footer the installer's own text by language, {@code zh} and {@code en}
 */
@ConfigurationProperties("shifan")
record FrameSettings(
        @DefaultValue("example") String mode,
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @Nullable Map<String, String> footer) {

    boolean example() {
        return mode.equals("example");
    }

    Optional<String> footer(String language) {
        return Optional.ofNullable(footer).map(texts -> texts.get(language));
    }
}
