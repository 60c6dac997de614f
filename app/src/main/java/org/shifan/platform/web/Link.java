package org.shifan.platform.web;

/**
 * A link within the product.
 *
 * @param path without the language of its {@link Prefix}, with its query, for example {@code
 *     /calls/7?q=a}
 * @param words what it says
 */
public record Link(String path, Words words) {

    /** A link whose words are data. */
    public static Link plain(String path, String words) {
        return new Link(path, Words.plain(words));
    }

    /** A link whose words are a key of the texts. */
    public static Link of(String path, String key, Object... args) {
        return new Link(path, Words.of(key, args));
    }
}
