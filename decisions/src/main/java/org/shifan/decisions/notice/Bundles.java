package org.shifan.decisions.notice;

import java.util.Locale;
import java.util.ResourceBundle;

/** Resource bundles whose root is English, whatever the default locale of the machine. */
final class Bundles {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Bundles() {}

    static ResourceBundle of(String name, Locale locale) {
        return ResourceBundle.getBundle(name, locale, NO_FALLBACK);
    }
}
