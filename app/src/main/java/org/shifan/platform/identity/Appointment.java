package org.shifan.platform.identity;

import java.util.Set;
import org.shifan.platform.ledger.Actor.Duty;

/**
 * Somebody who is to hold an office.
 *
 * @param organ id of the organ
 * @param username of an account that exists, or of one to be made
 * @param name of the person, if the account is to be made
 * @param duties what the office may do
 */
public record Appointment(String organ, String username, String name, Set<Duty> duties) {}
