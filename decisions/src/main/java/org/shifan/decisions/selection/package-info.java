/** The ranking that experts advise, the line that it draws, and whether a decision keeps to it. */
@org.jspecify.annotations.NullMarked
package org.shifan.decisions.selection;
