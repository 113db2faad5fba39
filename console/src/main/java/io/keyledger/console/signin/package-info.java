/** Who looks at the pages: signing in and out, sessions, and what every request must prove. */
@NullMarked
package io.keyledger.console.signin;

import org.jspecify.annotations.NullMarked;
