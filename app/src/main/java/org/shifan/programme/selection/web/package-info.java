/** What the public sees of a call: where it stands, who was chosen, and the bundle to check it. */
@org.jspecify.annotations.NullMarked
package org.shifan.programme.selection.web;
