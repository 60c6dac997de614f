/** How many cities a province may report, and what happens to one more. */
@org.jspecify.annotations.NullMarked
package org.shifan.decisions.quota;
