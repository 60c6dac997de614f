package org.shifan.programme.application;

import java.time.Instant;
import org.shifan.decisions.plan.Plan;

/**
 * A finalised version of a plan, which never changes.
 *
 * @param version counted from 1
 * @param sha256 over its canonical JSON
 * @param plan its content
 * @param at when it became final
 * @param by who made it final, as shown
 */
public record PlanVersion(int version, String sha256, Plan plan, Instant at, String by) {}
