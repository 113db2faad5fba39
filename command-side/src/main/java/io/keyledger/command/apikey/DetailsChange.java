package io.keyledger.command.apikey;

import java.util.Optional;

/**
 * What is to change; what is empty stays as it is.
 *
 * @param description {@link Description#NONE} clears it
 */
public record DetailsChange(Optional<ApiKeyName> name, Optional<Description> description) {}
