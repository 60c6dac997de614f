/** Which experts read which application, and what their marks add up to, exactly. */
@org.jspecify.annotations.NullMarked
package org.shifan.decisions.review;
