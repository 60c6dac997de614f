/** Whether a city may apply: every condition judged with its evidence, in three-valued logic. */
@org.jspecify.annotations.NullMarked
package org.shifan.decisions.eligibility;
