/**
 * One process: both sides on embedded stores. This is what {@code java -jar} and {@code
 * spring-boot:run} start.
 */
@NullMarked
package io.keyledger.standalone;

import org.jspecify.annotations.NullMarked;
