/** What the forms of all pages share. */
@NullMarked
package io.keyledger.console.form;

import org.jspecify.annotations.NullMarked;
