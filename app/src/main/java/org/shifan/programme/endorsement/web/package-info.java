/** The province's desk. */
@org.jspecify.annotations.NullMarked
package org.shifan.programme.endorsement.web;
