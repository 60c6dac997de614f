/** Where the example stands, and moving it on from the browser. */
@org.jspecify.annotations.NullMarked
package org.shifan.programme.example.web;
