/**
 * The work plan of a city (创建工作方案): its parts, whether it is complete, how versions differ and how
 * two people's edits join.
 */
@org.jspecify.annotations.NullMarked
package org.shifan.decisions.plan;
