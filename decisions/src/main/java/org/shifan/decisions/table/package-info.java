/** Comma-separated tables with a header line, read strictly: every mistake with line and column. */
@org.jspecify.annotations.NullMarked
package org.shifan.decisions.table;
