package org.shifan.platform.identity;

import org.shifan.platform.ledger.Actor;

/**
 * The host has its first account, and the organs of its notice are registered. Published within the
 * transaction; what a listener throws undoes it all.
 *
 * @param host the first account, in its office
 * @param file the notice file, as it was uploaded; it is sound
 */
public record HostSetUp(Actor host, byte[] file) {}
