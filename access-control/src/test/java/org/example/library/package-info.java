/** Stands for libraries that bring handlers of their own, as the Actuator does. */
@NullMarked
package org.example.library;

import org.jspecify.annotations.NullMarked;
