/** What tells pages for people from the API's resources. */
@NullMarked
package io.keyledger.http.page;

import org.jspecify.annotations.NullMarked;
