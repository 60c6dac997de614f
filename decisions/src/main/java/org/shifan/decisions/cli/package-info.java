/** The commands that need neither server nor database. */
@org.jspecify.annotations.NullMarked
package org.shifan.decisions.cli;
