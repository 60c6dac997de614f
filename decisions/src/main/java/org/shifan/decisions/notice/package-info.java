/** The call as data: what a notice says, read from one file, checked and explained. */
@org.jspecify.annotations.NullMarked
package org.shifan.decisions.notice;
