package org.shifan.platform.identity;

import java.util.UUID;

/**
 * A person with an account.
 *
 * @param username under which the person signs in
 * @param name as shown
 * @param hasPassword whether the person can sign in with one
 */
public record Person(UUID id, String username, String name, boolean hasPassword) {}
