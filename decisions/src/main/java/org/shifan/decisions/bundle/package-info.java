/** What is published of a call, in one file, and its verification by a stranger. */
@org.jspecify.annotations.NullMarked
package org.shifan.decisions.bundle;
